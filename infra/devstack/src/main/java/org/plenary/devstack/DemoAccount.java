package org.plenary.devstack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account that is there from the beginning.
 *
 * @param provider the identity provider of its chapter, if that signs it in
 */
public record DemoAccount(String name, Optional<String> provider) {

  /** The password of each. */
  public static final String PASSWORD = "plenary";

  /** All that there are. */
  public static List<DemoAccount> all() {
    return Stream.concat(
            of(DemoRealms.PLENARY, Optional.empty()),
            of(DemoRealms.SENEGAL, Optional.of(DemoRealms.SENEGAL)))
        .toList();
  }

  /** The one of this name; fails naming those that there are. */
  public static DemoAccount named(String name) {
    return all().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static Stream<DemoAccount> of(String realm, Optional<String> provider) {
    return RealmFile.of(realm).accounts().stream().map(name -> new DemoAccount(name, provider));
  }

  private static PartFailure unknown(String name) {
    String known = all().stream().map(DemoAccount::name).collect(Collectors.joining(", "));
    return new PartFailure("There is no demo account '%s'. There are: %s.".formatted(name, known));
  }
}
