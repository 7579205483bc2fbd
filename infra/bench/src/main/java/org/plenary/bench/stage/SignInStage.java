package org.plenary.bench.stage;

import java.net.URI;
import java.util.Map;
import org.plenary.devstack.Browser;
import org.plenary.devstack.DemoAccount;
import org.plenary.devstack.DemoSignIn;

/** Somebody who signs in again and again. */
public final class SignInStage implements AutoCloseable {

  private static final DemoAccount ACCOUNT = DemoAccount.named("member");

  private final SignedStage stage = SignedStage.open(Map.of());
  private final DemoSignIn client = stage.client();
  private final Browser browser = new Browser(stage.callback());

  private SignInStage() {}

  public static SignInStage open() {
    return new SignInStage();
  }

  /** From the return from Keycloak to the redirect that ends a sign-in, in milliseconds. */
  public double completion() {
    URI back = DemoSignIn.lead(browser, stage.at("/sign-in"), ACCOUNT);
    return milliseconds(() -> require(browser.look(back)));
  }

  private static void require(Browser.Place place) {
    if (place.answer().statusCode() != 303) {
      throw new IllegalStateException("Nobody was signed in: " + place.answer());
    }
  }

  /** What Keycloak alone takes to give tokens for a code, in milliseconds. */
  public double exchange() {
    DemoSignIn.Code code = client.code(browser, ACCOUNT);
    return milliseconds(() -> client.exchange(code));
  }

  private static double milliseconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  @Override
  public void close() {
    browser.close();
    stage.close();
  }
}
