package org.plenary.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Signs an account in by the code flow as its person would, without a browser.
 *
 * @param realm the issuer
 * @param client by whose id, secret and redirect address it is done
 */
public record DemoSignIn(URI realm, String client, String secret, URI redirect) {

  /** An access token of the account. */
  public String accessToken(DemoAccount account) {
    return accessToken(account.name(), DemoAccount.PASSWORD, account.provider());
  }

  /**
   * An access token of the account; fails with what Keycloak says when it signs nobody in.
   *
   * @param provider the identity provider of the realm at which it signs in, if not at the realm
   */
  public String accessToken(String account, String password, Optional<String> provider) {
    try (var browser = new Browser(redirect)) {
      return exchange(code(browser, account, password, provider));
    }
  }

  /** A code for which the client gets tokens, once; a browser that is signed in is not asked. */
  public Code code(Browser browser, DemoAccount account) {
    return code(browser, account.name(), DemoAccount.PASSWORD, account.provider());
  }

  /** What Keycloak gives for tokens, to who knows what it was asked for with. */
  public record Code(String code, String verifier) {

    /** Never shows it. */
    @Override
    public String toString() {
      return "a code";
    }
  }

  private Code code(Browser browser, String account, String password, Optional<String> provider) {
    var secrets = CodeSecrets.random();
    Browser.Place place = browser.open(authorization(secrets, provider));
    Browser.Place end = browser.isEnd(place) ? place : entered(browser, place, account, password);
    return new Code(code(end, secrets), secrets.verifier());
  }

  private static Browser.Place entered(
      Browser browser, Browser.Place login, String account, String password) {
    Browser.Place end =
        browser.submit(form(login), Map.of("username", account, "password", password));
    if (!browser.isEnd(end)) {
      throw refusal(end);
    }
    return end;
  }

  /** Signs the account in at the forum itself, up to where Keycloak leads back. */
  public static URI lead(Browser browser, URI signIn, DemoAccount account) {
    Browser.Place place = browser.open(signIn);
    return browser.isEnd(place)
        ? place.address()
        : entered(browser, place, account.name(), DemoAccount.PASSWORD).address();
  }

  private URI authorization(CodeSecrets secrets, Optional<String> provider) {
    var query = new HashMap<String, String>();
    query.put("client_id", client);
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("redirect_uri", redirect.toString());
    query.put("state", secrets.state());
    query.put("code_challenge", secrets.challenge());
    query.put("code_challenge_method", "S256");
    provider.ifPresent(name -> query.put("kc_idp_hint", name));
    return URI.create(endpoint("auth") + "?" + new Form(query).encoded());
  }

  private static Element form(Browser.Place login) {
    return Optional.ofNullable(login.page().selectFirst("form#kc-form-login"))
        .orElseThrow(() -> refusal(login));
  }

  private String code(Browser.Place end, CodeSecrets secrets) {
    Map<String, String> said = Form.decoded(end.address().getRawQuery()).fields();
    if (!secrets.state().equals(said.get("state")) || !realm.toString().equals(said.get("iss"))) {
      throw new PartFailure("Something else than Keycloak answered: " + end.address());
    }
    return Optional.ofNullable(said.get("code"))
        .orElseThrow(() -> new PartFailure("Keycloak refused: " + said.get("error_description")));
  }

  /** The access token for a code. */
  public String exchange(Code code) {
    var form =
        new Form(
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "client_secret",
                secret,
                "redirect_uri",
                redirect.toString(),
                "code",
                code.code(),
                "code_verifier",
                code.verifier()));
    return Http.send(form.post(endpoint("token")))
        .map(DemoSignIn::token)
        .orElseThrow(() -> new PartFailure("Keycloak stopped answering at %s.".formatted(realm)));
  }

  private static String token(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body()).required("access_token").asText();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new PartFailure("Keycloak gave no token: " + answer.body(), e);
    }
  }

  private URI endpoint(String name) {
    return URI.create(realm + "/protocol/openid-connect/" + name);
  }

  private static PartFailure refusal(Browser.Place place) {
    String said =
        place.page().select("#input-error-username, #kc-error-message .instruction").text();
    return new PartFailure(
        "Keycloak signed nobody in (%d). %s"
            .formatted(
                place.answer().statusCode(),
                said.isEmpty() ? "Wait until sign-in is ready: ./plenary status" : said));
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return client + " at " + realm;
  }
}
