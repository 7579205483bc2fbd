package org.plenary.web.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.conduct.CodePlace;
import org.plenary.forum.ForumAddress;
import org.plenary.member.MemberId;
import org.plenary.once.OnceService.Sent;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** A request as routes see it: strict about everything that was sent. */
public final class Request {

  private static final int LONGEST_VALUE = 500;

  private final RoutingContext context;
  private final Parameters parameters;
  private final Cookies cookies;
  private final Site site;
  private final String requestId;
  private final long since;
  private final Caller caller;

  /** Of somebody who is not known yet. */
  Request(RoutingContext context, Cookies cookies, Site site) {
    this(
        context,
        cookies,
        site,
        RequestId.of(context.request()),
        System.nanoTime(),
        Caller.ANONYMOUS);
  }

  private Request(
      RoutingContext context,
      Cookies cookies,
      Site site,
      String requestId,
      long since,
      Caller caller) {
    this.context = context;
    this.site = site;
    this.parameters = new Parameters(context);
    this.cookies = cookies;
    this.requestId = requestId;
    this.since = since;
    this.caller = caller;
  }

  /** The same request, of somebody who is known. */
  Request of(Caller known) {
    return new Request(context, cookies, site, requestId, since, known);
  }

  public Caller caller() {
    return caller;
  }

  /**
   * The member who asks.
   *
   * @throws ProblemException when nobody signed in
   */
  public MemberId member() {
    return caller.member().orElseThrow(() -> new ProblemException(new Problem.NotSignedIn()));
  }

  /** By what it shows whose it is. */
  public Credentials credentials() {
    return new Credentials(context.request(), cookies);
  }

  /** How its answer is wanted. */
  public Preferences preferences() {
    return new Preferences(context.request(), cookies);
  }

  /**
   * The languages that the reader prefers, the dearest first: what was chosen on a page comes
   * before the profile, and that before what the browser accepts.
   */
  public List<String> languages() {
    return Languages.preferred(
        retelling()
            .map(Retelling::language)
            .or(() -> credentials().cookie(cookies.name(Cookies.LANGUAGE))),
        caller,
        context.acceptableLanguages());
  }

  /** On what its sender makes its answer depend. */
  public Conditions conditions() {
    return new Conditions(context.request().headers());
  }

  /** What was sent behind its headers. */
  public SentBody body() {
    return new SentBody(context);
  }

  /** By what it is known when it comes again. */
  public RetryKeys retryKeys() {
    return new RetryKeys(context.request());
  }

  /** All that a member sent, where they say by Idempotency-Key that it may come again. */
  public Optional<Sent> sentOnce() {
    return retryKeys().once(this::member, body().bytes());
  }

  /** Its address, and those that follow from it. */
  public Here here() {
    return new Here(context, parameters);
  }

  /**
   * This address as a link that comes back here can carry it; that of the front page where nobody
   * comes back to: after a form, or on the way to a sign-in.
   */
  public String address() {
    return Here.encoded(isReading() && !path().startsWith("/sign-") ? here().orHome() : Here.HOME);
  }

  /** The whole path as it was sent, empty where it could not be read. */
  public String path() {
    return here().path();
  }

  /** How people's browsers reach the forum, whatever address this came by. */
  public URI publicUrl() {
    return site.publicUrl();
  }

  /** A part of the path, decoded; absent ones are empty, and nothing has control characters. */
  public String path(String name) {
    String text = Objects.requireNonNullElse(context.pathParam(name), "");
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException(new Problem.NotFound());
    }
    return text;
  }

  /** The forum that its address names. */
  public ForumAddress forum() {
    return new ForumAddress(path("chapter"), path("forum"));
  }

  /** The chapter that its address names, or the forum where it names one. */
  public CodePlace place() {
    return new CodePlace(
        path("chapter"), Optional.of(path("forum")).filter(slug -> !slug.isEmpty()));
  }

  /** A part of the path that must be a number; anything else does not exist. */
  public long id(String name) {
    return Query.parsedId(path(name));
  }

  /**
   * The parameters of the query.
   *
   * @throws ProblemException when there is one that is not allowed, one twice, or one too long
   */
  public Query query(String... allowed) {
    return parameters.query(LONGEST_VALUE, allowed);
  }

  /** The same, where longer values are expected. */
  public Query longQuery(int longest, String... allowed) {
    return parameters.query(longest, allowed);
  }

  /**
   * The fields of a form; they may have several lines.
   *
   * @param longest how many characters a field may have
   * @throws ProblemException when there is one that is not allowed, one twice, or one too long
   * @throws RuntimeException of what was told before, where that is to be told again and no more
   */
  public Query form(int longest, String... allowed) {
    requireFirst();
    return parameters.form(longest, allowed);
  }

  /** Stops what would be done, where what was told before is to be told again and no more. */
  public void requireFirst() {
    retelling().ifPresent(Retelling::tell);
  }

  /** Whether and how the answer to a form is wanted once more. */
  public Optional<Retelling> retelling() {
    return isReading() || isOfApi() ? Optional.empty() : parameters.retelling();
  }

  /**
   * The fields of a form as they came, however long and with whatever in them.
   *
   * @throws ProblemException when there is one that is not allowed, or one twice
   */
  public Query typed(String... allowed) {
    return parameters.typed(allowed);
  }

  HttpMethod method() {
    return context.request().method();
  }

  /** Whether nothing is to be changed by it. */
  public boolean isReading() {
    return isHead() || method().equals(HttpMethod.GET);
  }

  /** Whether the headers of the answer are asked for alone. */
  public boolean isHead() {
    return method().equals(HttpMethod.HEAD);
  }

  /** Whether a browser asks what scripts of another site may do here. */
  boolean isPreflight() {
    return method().equals(HttpMethod.OPTIONS)
        && context.request().headers().contains("access-control-request-method");
  }

  boolean isOfApi() {
    return path().startsWith(Parameters.API);
  }

  boolean isFrom(Origins origins) {
    return origins.isOurs(
        context.request().getHeader("sec-fetch-site"),
        context.request().getHeader(HttpHeaders.ORIGIN));
  }

  /** The origin of the site whose script asks; empty where no browser says that one does. */
  public Optional<String> origin() {
    return Optional.ofNullable(context.request().getHeader(HttpHeaders.ORIGIN));
  }

  /** The network from which it came, as far as limits tell networks apart; empty where unknown. */
  public String network() {
    return site.proxies().sender(context.request()).map(Network::of).orElse("");
  }

  /** The id of the event after which somebody goes on to follow. */
  public Optional<String> lastEventId() {
    return Optional.ofNullable(context.request().getHeader("last-event-id"))
        .filter(sent -> !sent.isEmpty());
  }

  /** What it is called in its answer and in every log. */
  String requestId() {
    return requestId;
  }

  /** How long ago it came. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}
