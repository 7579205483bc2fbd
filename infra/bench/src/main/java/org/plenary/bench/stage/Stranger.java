package org.plenary.bench.stage;

import java.net.http.HttpResponse;
import org.plenary.devstack.Browser;
import org.plenary.devstack.DemoAccount;

/** Somebody who is not signed in, and would like to be. */
public final class Stranger implements AutoCloseable {

  private static final DemoAccount ACCOUNT = DemoAccount.named("moderator");

  private final SignedStage stage;
  private final Browser reading;
  private final Browser browser;

  public Stranger(SignedStage stage) {
    this.stage = stage;
    this.reading = new Browser(stage.callback());
    this.browser = new Browser(stage.callback());
  }

  public HttpResponse<String> read() {
    return reading.look(stage.at("/c/global")).answer();
  }

  public HttpResponse<String> askToSignIn() {
    return browser.look(stage.at("/sign-in")).answer();
  }

  /** Whether they are told that nobody can sign in now, and that reading goes on. */
  public static boolean isClear(HttpResponse<String> page) {
    return page.statusCode() == 503 && page.body().contains("Reading goes on");
  }

  public boolean canSignIn() {
    return askToSignIn().statusCode() == 302;
  }

  /** Signs in at Keycloak's page, and comes back. */
  public void signIn() {
    Insider.signIn(stage, browser, ACCOUNT);
  }

  @Override
  public void close() {
    reading.close();
    browser.close();
  }
}
