package org.plenary.journey;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.cli.Terminal;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.DemoSignIn;
import org.plenary.devstack.Ports;
import org.plenary.devstack.RunningStack;

/** The forum that {@code ./plenary up} starts with all its parts, and ends with Ctrl-C. */
final class JourneyForum {

  /** What ends it. */
  private interface Ending {
    void end() throws IOException, InterruptedException;
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final RunningStack stack;
  private final Ending ending;

  private JourneyForum(RunningStack stack, Ending ending) {
    this.stack = stack;
    this.ending = ending;
  }

  /** The one that runs on this data already, and goes on after the journeys. */
  static JourneyForum running(Path data) {
    return new JourneyForum(RunningStack.on(new DataDirectory(data)).orElseThrow(), () -> {});
  }

  /** Starts it on data in this folder, at a free port. */
  static JourneyForum start(Path folder) throws IOException {
    // The parts run under another account, which must get through.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    var terminal = new Terminal(folder);
    String port = Integer.toString(Ports.check("The forum", 0));
    Process up = terminal.start("up", "--data", "data", "--port", port);
    terminal.awaitSentence(up, "Plenary is ready: ");
    var data = new DataDirectory(folder.resolve("data"));
    RunningStack stack = RunningStack.on(data).orElseThrow();
    return new JourneyForum(stack, () -> terminal.interrupt(up));
  }

  URI address() {
    return stack.address();
  }

  /** Where people sign in. */
  URI keycloak() {
    return URI.create(setting("PLENARY_KEYCLOAK_URL")).resolve("/");
  }

  /** An account that nobody has yet; its name begins like this. */
  Account account(String name) {
    return new Account(name + ThreadLocalRandom.current().nextInt(1_000_000));
  }

  /** An account of somebody who is signed in nowhere. */
  Account register(Walk walk, String name) {
    BrowserContext elsewhere = walk.elsewhere();
    try {
      return register(elsewhere.request(), account(name));
    } finally {
      elsewhere.close();
    }
  }

  // As Keycloak's page for it would; the browser is signed in then.
  private Account register(APIRequestContext browser, Account account) {
    Document login = page(browser.get(address().resolve("/sign-in?return=/topics").toString()));
    Document form = page(browser.get(login.expectFirst("#kc-info a").absUrl("href")));
    Element registration = form.expectFirst("form");
    FormData fields = FormData.create();
    account.registration().forEach(fields::set);
    page(browser.post(registration.absUrl("action"), RequestOptions.create().setForm(fields)));
    return account;
  }

  /** An account of the one who walks, who is signed in with it. */
  Account signUp(Walk walk, String name) {
    return register(walk.page().context().request(), account(name));
  }

  private static Document page(APIResponse answer) {
    if (!answer.ok()) {
      throw new IllegalStateException(answer.status() + " " + answer.url());
    }
    return Jsoup.parse(answer.text(), answer.url());
  }

  /** The one who has this account, acting through the API; has been here before. */
  Neighbour neighbour(Account account, String language) {
    String token = signIn().accessToken(account.name(), Account.PASSWORD, Optional.empty());
    var neighbour = new Neighbour(client, address(), token);
    neighbour.visit(account, language);
    return neighbour;
  }

  private DemoSignIn signIn() {
    return new DemoSignIn(
        URI.create(setting("PLENARY_KEYCLOAK_URL")),
        "plenary",
        setting("PLENARY_KEYCLOAK_CLIENT_SECRET"),
        address().resolve("/sign-in/callback"));
  }

  private String setting(String name) {
    return Objects.requireNonNull(stack.environment().get(name), name);
  }

  void end() throws IOException, InterruptedException {
    client.close();
    ending.end();
  }
}
