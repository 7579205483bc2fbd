package org.plenary.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.ClaimedRole;
import org.plenary.caller.Role;

/**
 * What of a token's groups may become a membership: {@code /chapters/{chapter}/{role}}, and nothing
 * else.
 */
final class GroupClaims {

  /** How many groups of a token are looked at. */
  static final int MOST = 1_000;

  private static final Pattern GROUP =
      Pattern.compile("/chapters/([a-z][a-z0-9-]{1,39})/([a-z]{1,20})");

  private GroupClaims() {}

  static Set<ClaimedRole> of(JWTClaimsSet claims) {
    return of(groups(claims));
  }

  /** Of groups by their whole paths. */
  static Set<ClaimedRole> of(Stream<String> groups) {
    return groups.limit(MOST).flatMap(group -> role(group).stream()).collect(Collectors.toSet());
  }

  private static Stream<String> groups(JWTClaimsSet claims) {
    return claims.getClaim("groups") instanceof List<?> groups
        ? groups.stream().filter(String.class::isInstance).map(String.class::cast)
        : Stream.empty();
  }

  private static Optional<ClaimedRole> role(String group) {
    Matcher matcher = GROUP.matcher(group);
    return matcher.matches()
        ? named(matcher.group(2)).map(role -> new ClaimedRole(matcher.group(1), role))
        : Optional.empty();
  }

  private static Optional<Role> named(String name) {
    return Stream.of(Role.values()).filter(role -> role.sqlName().equals(name)).findFirst();
  }
}
