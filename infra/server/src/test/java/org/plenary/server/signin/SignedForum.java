package org.plenary.server.signin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plenary.devstack.DemoAccount;
import org.plenary.devstack.DemoSignIn;
import org.plenary.devstack.Keycloak;
import org.plenary.devstack.KeycloakAdmin;
import org.plenary.devstack.Ports;
import org.plenary.devstack.Postgres;
import org.plenary.devstack.RealmClient;
import org.plenary.fixture.TestDatabase;
import org.plenary.server.node.StartedNode;

/** A forum of two nodes and a relay, whose members a real Keycloak knows by its demo realms. */
final class SignedForum implements AutoCloseable {

  static final String SECRET = "sesame";

  private final int port = Ports.check("The forum", 0);
  private final URI address = URI.create("http://localhost:" + port);
  private final Postgres postgres = Postgres.temporary();
  private final Keycloak.Place place;
  private Keycloak keycloak;
  private final MovingClock clock = new MovingClock();
  private final TestDatabase database = TestDatabase.migrated();
  private final GreenMail mails =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final StartedNode one;
  private final StartedNode other;

  /**
   * @param data where Keycloak keeps what it keeps
   * @param settings names, each with its value behind it
   */
  SignedForum(Path data, String... settings) {
    open(data);
    this.place =
        new Keycloak.Place(
            data.resolve("keycloak"), Ports.check("Keycloak", 0), Ports.check("Its health", 0));
    this.keycloak = started();
    this.mails.start();
    this.one = node(port, settings);
    this.other = node(0, settings);
  }

  private Keycloak started() {
    return Keycloak.start(place, postgres, "keycloak", new RealmClient(address, SECRET));
  }

  /** Ends Keycloak. */
  void endKeycloak() {
    keycloak.close();
  }

  /** Starts it again where it was. */
  void startKeycloak() {
    keycloak = started();
  }

  /** Lets time pass for the forum, and all that it keeps of it; Keycloak has its own. */
  void pass(Duration time) {
    clock.pass(time);
    String earlier = " - interval '%d seconds'".formatted(time.toSeconds());
    execute(
        """
        update session set opened_at = opened_at$, used_at = used_at$, checked_at = checked_at$,
          checking_until = checking_until$
        """
            .replace("$", earlier));
    execute(
        """
        update duty set due_at = due_at$, leased_until = leased_until$, done_until = done_until$
        """
            .replace("$", earlier));
    execute("update personal_token set expires_at = expires_at" + earlier);
  }

  /** Goes by Keycloak's time again; what the forum keeps stays as old as it has become. */
  void setClockRight() {
    clock.setRight();
  }

  /** An access token of an account. */
  String accessToken(String account) {
    return new DemoSignIn(keycloak.realm(), "plenary", SECRET, address.resolve("/sign-in/callback"))
        .accessToken(DemoAccount.named(account));
  }

  private static final class Holder {
    static final SignedForum ONLY = new SignedForum(folder(), "PLENARY_RECONCILE_CHANGES", "PT1S");
  }

  /** The one of this JVM, for tests that leave it as it was; it looks for changes each second. */
  static SignedForum running() {
    return Holder.ONLY;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("signed-forum");
      TestDatabase.beforeTheEnd(() -> Holder.ONLY.close());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void open(Path data) {
    try {
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StartedNode node(int port, String... settings) {
    String[] ours = {
      "PLENARY_HTTP_PORT", Integer.toString(port),
      "PLENARY_PUBLIC_URL", address.toString(),
      "PLENARY_SAMPLE", "true",
      "PLENARY_KEYCLOAK_URL", keycloak.realm().toString(),
      "PLENARY_KEYCLOAK_CLIENT_SECRET", SECRET,
      "PLENARY_MAIL_RELAY", relay(),
      "PLENARY_MAIL_GRACE", "PT0S"
    };
    var all = new ArrayList<>(List.of(ours));
    all.addAll(List.of(settings));
    return StartedNode.on(database, clock, all.toArray(String[]::new));
  }

  private String relay() {
    return "127.0.0.1:" + mails.getSmtp().getPort();
  }

  URI address() {
    return address;
  }

  /** The same forum, at its other node. */
  URI other() {
    return URI.create("http://localhost:" + other.running().port());
  }

  Keycloak keycloak() {
    return keycloak;
  }

  TestDatabase database() {
    return database;
  }

  void signOutAtKeycloak(String account) {
    String path = "/plenary/users/%s/logout".formatted(account(account));
    keycloak.admin().post(path, JsonNodeFactory.instance.objectNode());
  }

  /** Takes an account out of a group of Keycloak. */
  void takeOut(String account, String group) {
    keycloak.admin().delete(membership(account, group));
  }

  void putBack(String account, String group) {
    keycloak.admin().put(membership(account, group), JsonNodeFactory.instance.objectNode());
  }

  /** Closes an account of Keycloak. */
  void close(String account) {
    change(account, found -> found.put("enabled", false));
  }

  /** Gives an account of Keycloak another address of mail. */
  void setAddress(String account, String address, boolean isVerified) {
    change(account, found -> found.put("email", address).put("emailVerified", isVerified));
  }

  private void change(String account, UnaryOperator<ObjectNode> change) {
    KeycloakAdmin admin = keycloak.admin();
    String path = "/plenary/users/" + account(account);
    ObjectNode found = (ObjectNode) admin.find(path).orElseThrow();
    admin.put(path, change.apply(found));
  }

  private String membership(String account, String group) {
    String id =
        keycloak.admin().find("/plenary/group-by-path" + group).orElseThrow().path("id").asText();
    return "/plenary/users/%s/groups/%s".formatted(account(account), id);
  }

  private String account(String name) {
    return keycloak
        .admin()
        .find("/plenary/users?exact=true&username=" + name)
        .orElseThrow()
        .path(0)
        .path("id")
        .asText();
  }

  void execute(String sql) {
    database.pool().query(sql).execute().await();
  }

  /** How many rows there are of this. */
  long count(String rows) {
    return database
        .pool()
        .query("select count(*) as rows from " + rows)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("rows");
  }

  /** What was mailed to an address. */
  MimeMessage[] mails(String address) {
    return mails.getReceivedMessagesForDomain(address);
  }

  Person person() {
    return new Person(address);
  }

  @Override
  public void close() {
    one.close();
    other.close();
    mails.stop();
    database.close();
    keycloak.close();
    postgres.close();
  }
}
