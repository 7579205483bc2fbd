package org.plenary.devstack;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What signing in needs of a browser: it keeps cookies, follows redirects and submits forms. */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_REDIRECTS = 20;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).cookieHandler(new Cookies()).build();
  private final URI end;

  /** One that stops in front of this address. */
  public Browser(URI end) {
    this.end = end;
  }

  /** Where it stands: at a page, or in front of the end. */
  public record Place(HttpResponse<String> answer) {

    /** Where it is being sent, or else is. */
    URI address() {
      return answer
          .headers()
          .firstValue("location")
          .map(answer.uri()::resolve)
          .orElse(answer.uri());
    }

    Document page() {
      return Jsoup.parse(answer.body(), answer.uri().toString());
    }
  }

  public Place open(URI address) {
    return follow(HttpRequest.newBuilder(address).build());
  }

  /** Asks for an address and goes nowhere, not even where it leads. */
  public Place look(URI address) {
    return send(HttpRequest.newBuilder(address).build());
  }

  /** Submits a form of a page with these fields filled in. */
  Place submit(Element form, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>();
    form.select("input[name]").forEach(input -> all.put(input.attr("name"), input.val()));
    all.putAll(fields);
    return follow(new Form(all).post(URI.create(form.absUrl("action"))));
  }

  private Place follow(HttpRequest first) {
    Place place = send(first);
    for (int redirects = 0; leadsOn(place) && redirects < MOST_REDIRECTS; redirects++) {
      place = send(HttpRequest.newBuilder(place.address()).build());
    }
    return place;
  }

  private boolean leadsOn(Place place) {
    return place.answer().statusCode() / 100 == 3 && !isEnd(place);
  }

  boolean isEnd(Place place) {
    return place.address().toString().startsWith(end + "?");
  }

  /** Sends this with the cookies it has, and goes nowhere. */
  public Place send(HttpRequest request) {
    try {
      return new Place(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new PartFailure(
          "Keycloak does not answer at %s. Wait until sign-in is ready: ./plenary status"
              .formatted(request.uri().resolve("/")),
          e);
    } catch (InterruptedException e) {
      throw PartFailure.interrupted(e);
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
