package org.plenary.cli;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.plenary.devstack.DemoAccount;
import org.plenary.devstack.DemoSignIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "token",
    description = "Prints an access token of a demo account, for trying the API.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

  @Mixin private Data data = new Data();

  @Parameters(paramLabel = "ACCOUNT", description = "such as member, or senegal-moderator")
  private String account = "";

  @Override
  public Integer call() {
    DemoAccount known = DemoAccount.named(account);
    System.out.println(signIn(data.running().environment()).accessToken(known));
    return 0;
  }

  private static DemoSignIn signIn(Map<String, String> environment) {
    return new DemoSignIn(
        URI.create(value(environment, "PLENARY_KEYCLOAK_URL")),
        "plenary",
        value(environment, "PLENARY_KEYCLOAK_CLIENT_SECRET"),
        URI.create(value(environment, "PLENARY_PUBLIC_URL") + "/sign-in/callback"));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}
