package org.plenary.bench.stage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.plenary.devstack.Browser;
import org.plenary.devstack.DemoAccount;
import org.plenary.devstack.DemoSignIn;
import org.plenary.devstack.PartFailure;
import org.plenary.sealing.Secret;

/** A member who is signed in, and has a token of each kind; reads and posts by every door. */
public final class Insider implements AutoCloseable {

  private static final String WELCOME = "update member set welcomed_at = now()";

  private static final String TOKEN =
      """
      insert into personal_token (member_id, digest, name, scopes, expires_at)
      select member_id, $1, 'bench', array['read', 'write'], now() + interval '1 day'
      from session limit 1
      """;

  private final SignedStage stage;
  private final Browser browser;
  private final String bearer;
  private final String personal;
  private final long discussion;

  private Insider(SignedStage stage, Browser browser, String bearer, String personal) {
    this.stage = stage;
    this.browser = browser;
    this.bearer = bearer;
    this.personal = personal;
    this.discussion = opened();
  }

  /**
   * Signs in.
   *
   * @param life how long the bearer token must do
   */
  public static Insider come(SignedStage stage, DemoAccount account, Duration life) {
    stage
        .admin()
        .put(
            "/plenary",
            JsonNodeFactory.instance.objectNode().put("accessTokenLifespan", life.toSeconds()));
    var browser = new Browser(stage.callback());
    signIn(stage, browser, account);
    Secret personal = Secret.random("plen_");
    stage.stage().ask(pool -> pool.query(WELCOME).execute());
    stage.stage().ask(pool -> pool.preparedQuery(TOKEN).execute(Tuple.of(personal.digest())));
    return new Insider(stage, browser, stage.client().accessToken(account), personal.text());
  }

  /** Signs an account in with this browser; fails when the forum does not know it then. */
  public static void signIn(SignedStage stage, Browser browser, DemoAccount account) {
    URI back = DemoSignIn.lead(browser, stage.at("/sign-in"), account);
    int status = browser.look(back).answer().statusCode();
    if (status != 303) {
      throw new PartFailure("Nobody was signed in: " + status);
    }
  }

  private long opened() {
    JsonObject wish =
        new JsonObject()
            .put("forum", "global/encryption")
            .put("title", "Who can still speak")
            .put("source", "While nobody can sign in.")
            .put("language", "en");
    HttpResponse<String> answer = send(json("/api/v1/discussions", wish), bearer);
    if (answer.statusCode() != 201) {
      throw new PartFailure("No discussion was opened: " + answer.body());
    }
    return new JsonObject(answer.body()).getLong("id");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String token) {
    return browser.send(request.header("authorization", "Bearer " + token).build()).answer();
  }

  private HttpRequest.Builder json(String path, JsonObject json) {
    return HttpRequest.newBuilder(stage.at(path))
        .header("content-type", "application/json")
        .header("idempotency-key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(json.encode()));
  }

  /** A page that shows by whom it is seen. */
  public HttpResponse<String> read() {
    return browser.look(stage.at("/me")).answer();
  }

  /** The debate in which all is posted. */
  public HttpResponse<String> readThread() {
    return browser.open(stage.at("/d/" + discussion)).answer();
  }

  /** As people do: opens the form, fills it in, sends it. */
  public HttpResponse<String> postByPage() {
    URI address = stage.at("/d/%d/posts/new".formatted(discussion));
    HttpResponse<String> shown = browser.look(address).answer();
    Element form = Jsoup.parse(shown.body(), address.toString()).selectFirst("main form");
    return form == null ? shown : browser.send(filled(form)).answer();
  }

  private static HttpRequest filled(Element form) {
    Stream<String> hidden =
        form.select("input[type=hidden]").stream()
            .map(field -> field.attr("name") + "=" + encoded(field.val()));
    return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .POST(
            BodyPublishers.ofString(
                Stream.concat(hidden, Stream.of("source=By+the+page.", "language=en", "do=send"))
                    .collect(Collectors.joining("&"))))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public HttpResponse<String> postByPersonalToken() {
    return send(reply("By a personal token."), personal);
  }

  /** By a token that Keycloak signed before it went away. */
  public HttpResponse<String> postByBearer() {
    return send(reply("By a token of Keycloak."), bearer);
  }

  private HttpRequest.Builder reply(String words) {
    return json(
        "/api/v1/discussions/%d/posts".formatted(discussion),
        new JsonObject().put("source", words).put("language", "en"));
  }

  @Override
  public void close() {
    browser.close();
  }
}
