package org.plenary.server.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser of their own that runs no script. */
final class Person implements AutoCloseable {

  private static final int MOST_REDIRECTS = 20;

  private final Cookies cookies = new Cookies();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI forum;

  Person(URI forum) {
    this.forum = forum;
  }

  /** What they see. */
  record Seen(HttpResponse<String> answer) {

    int status() {
      return answer.statusCode();
    }

    URI address() {
      return answer.uri();
    }

    /** Where it leads at once, if it does. */
    Optional<URI> leadsTo() {
      return answer.headers().firstValue("location").map(answer.uri()::resolve);
    }

    Document page() {
      return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    String cookies() {
      return String.join("\n", answer.headers().allValues("set-cookie"));
    }
  }

  /** Opens an address of the forum, or of anything else, and goes where it leads. */
  Seen open(String address) {
    return follow(HttpRequest.newBuilder(forum.resolve(address)).build());
  }

  /** Opens an address and goes nowhere. */
  Seen look(String address) {
    return send(HttpRequest.newBuilder(forum.resolve(address)).build());
  }

  /** The same, with this cookie alone. */
  Seen lookWith(String cookie, String address) {
    return send(HttpRequest.newBuilder(forum.resolve(address)).header("cookie", cookie).build());
  }

  /** Asks as a program that has this token. */
  Seen ask(String token, String address) {
    return send(
        HttpRequest.newBuilder(forum.resolve(address))
            .header("authorization", "Bearer " + token)
            .build());
  }

  /** Deletes as a program that has this token. */
  Seen delete(String token, String address) {
    return send(
        HttpRequest.newBuilder(forum.resolve(address))
            .header("authorization", "Bearer " + token)
            .DELETE()
            .build());
  }

  /** Sends JSON as a program that has this token. */
  Seen write(String token, String address, String json) {
    return send(
        HttpRequest.newBuilder(forum.resolve(address))
            .header("authorization", "Bearer " + token)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /** Sends a form without fields, as a page of such a site would; a silent browser for none. */
  Seen postFrom(String site, String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(forum.resolve(address)).POST(BodyPublishers.noBody());
    return send((site.isEmpty() ? request : request.header("sec-fetch-site", site)).build());
  }

  /** Ends mail as the provider of a mailbox does for whoever wants no more of it (RFC 8058). */
  Seen clickOnce(String address) {
    return send(
        HttpRequest.newBuilder(forum.resolve(address))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build());
  }

  /** Sends what Keycloak sends to sign somebody out. */
  Seen order(String token) {
    return send(
        HttpRequest.newBuilder(forum.resolve("/sign-in/backchannel-logout"))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("logout_token=" + encoded(token)))
            .build());
  }

  /** Signs in at Keycloak, and stops in front of the forum: where Keycloak leads. */
  URI lastRedirectOf(Seen login, String account) {
    Element form = login.page().expectFirst("form#kc-form-login");
    return send(request(form, Map.of("username", account, "password", "plenary")))
        .leadsTo()
        .orElseThrow();
  }

  Seen submit(Element form, Map<String, String> fields) {
    return follow(request(form, fields));
  }

  private static HttpRequest request(Element form, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>();
    form.select("input[name]:not([type=file]), button[name]")
        .forEach(input -> all.put(input.attr("name"), input.attr("value")));
    form.select("select[name]:has([selected])")
        .forEach(choice -> all.put(choice.attr("name"), chosen(choice)));
    all.putAll(fields);
    return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .POST(BodyPublishers.ofString(encoded(all)))
        .build();
  }

  private static String chosen(Element choice) {
    return choice.expectFirst("[selected]").attr("value");
  }

  /** Signs in at Keycloak's page and comes back to this page of the forum. */
  Seen signIn(String account, String back) {
    return enter(open("/sign-in?return=" + back), account);
  }

  /** Fills in the form that Keycloak shows. */
  Seen enter(Seen login, String account) {
    Element form = login.page().expectFirst("form#kc-form-login");
    return submit(form, Map.of("username", account, "password", "plenary"));
  }

  /** The name under which the forum knows them; empty when it does not. */
  String knownAs() {
    return open("/topics").page().select("nav.site a[href=/me]").text();
  }

  /** The session's cookie; empty without one. */
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("plenary-session"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Seen follow(HttpRequest first) {
    Seen seen = send(first);
    for (int i = 0; seen.leadsTo().isPresent() && i < MOST_REDIRECTS; i++) {
      seen = send(HttpRequest.newBuilder(seen.leadsTo().get()).build());
    }
    return seen;
  }

  private Seen send(HttpRequest request) {
    try {
      return new Seen(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** Takes the loopback address for secure, as browsers do; Keycloak relies on it. */
  private static final class Cookies extends CookieManager {
    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers)
        throws IOException {
      return super.get(URI.create("https:" + address.getRawSchemeSpecificPart()), headers);
    }
  }
}
