package org.plenary.web.door;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** A request as routes see it: strict about everything that was sent. */
public final class Request {

  private static final int LONGEST_VALUE = 500;
  private static final String BEARER = "Bearer ";

  /** What the cookie of a session is called, but for its prefix. */
  public static final String SESSION = "session";

  // What others hang on links to a page, to follow who opens them; no page knows of it.
  private static final Pattern DECORATION = Pattern.compile("utm_.*|fbclid|gclid");

  private final RoutingContext context;
  private final Cookies cookies;
  private final String requestId;
  private final long since;
  private final Caller caller;

  /** Of somebody who is not known yet. */
  Request(RoutingContext context, Cookies cookies) {
    this(context, cookies, RequestId.of(context.request()), System.nanoTime(), Caller.ANONYMOUS);
  }

  private Request(
      RoutingContext context, Cookies cookies, String requestId, long since, Caller caller) {
    this.context = context;
    this.cookies = cookies;
    this.requestId = requestId;
    this.since = since;
    this.caller = caller;
  }

  /** The same request, of somebody who is known. */
  Request of(Caller known) {
    return new Request(context, cookies, requestId, since, known);
  }

  /** The access token that came with it; RFC 6750 allows other places, and they leave traces. */
  Optional<String> token() {
    return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
        .map(
            sent ->
                sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? sent.substring(BEARER.length()).strip()
                    : "");
  }

  /** What the browser keeps under this name. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue);
  }

  /** The cookie of the browser's session, empty without one. */
  public String session() {
    return cookie(cookies.name(SESSION)).orElse("");
  }

  /** The names that begin so, of what the browser keeps. */
  public List<String> cookieNames(String beginning) {
    return context.request().cookies().stream()
        .map(Cookie::getName)
        .filter(name -> name.startsWith(beginning))
        .toList();
  }

  /** What the browser says it is, without control characters, cut to this length. */
  public String browser(int longest) {
    String said =
        Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.USER_AGENT), "");
    String plain = said.replaceAll("\\p{Cntrl}", "");
    return plain.substring(0, Math.min(longest, plain.length()));
  }

  /**
   * This address as a link that comes back here can carry it; that of the front page where nobody
   * comes back to: after a form, or on the way to a sign-in.
   */
  public String address() {
    return URLEncoder.encode(readable(), StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("%40", "@");
  }

  private String readable() {
    try {
      boolean isPage = isHead() || method().equals(HttpMethod.GET);
      return isPage && !path().startsWith("/sign-") ? here("") : "/";
    } catch (IllegalArgumentException | HttpException _) {
      return "/";
    }
  }

  /** What it is called in its answer and in every log. */
  String requestId() {
    return requestId;
  }

  /** How long ago it came. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - since);
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

  /** The whole path as it was sent, empty where it could not be read. */
  public String path() {
    return Objects.requireNonNullElse(context.request().path(), "");
  }

  boolean isOfApi() {
    return path().startsWith("/api/");
  }

  HttpMethod method() {
    return context.request().method();
  }

  boolean isFrom(Origins origins) {
    return origins.isOurs(
        context.request().getHeader("sec-fetch-site"),
        context.request().getHeader(HttpHeaders.ORIGIN));
  }

  boolean isHead() {
    return context.request().method().equals(HttpMethod.HEAD);
  }

  boolean accepts(String type) {
    return Accept.admits(context.request().getHeader("accept"), type);
  }

  /** A part of the path, decoded; absent ones are empty, and nothing has control characters. */
  public String path(String name) {
    String text = Objects.requireNonNullElse(context.pathParam(name), "");
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException(new Problem.NotFound());
    }
    return text;
  }

  /** A part of the path that must be a number; anything else does not exist. */
  public long id(String name) {
    return parsedId(path(name));
  }

  /** The number that a text means; what means none does not exist. */
  static long parsedId(String text) {
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(Request::isDigit)) {
      throw new ProblemException(new Problem.NotFound());
    }
    return Long.parseLong(text);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /**
   * The parameters of the query.
   *
   * @throws ProblemException when there is one that is not allowed, one twice, or one too long
   */
  public Query query(String... allowed) {
    return checked(sent(), LONGEST_VALUE, allowed);
  }

  /** The same, where longer values are expected. */
  public Query longQuery(int longest, String... allowed) {
    return checked(sent(), longest, allowed);
  }

  /**
   * The fields of a form.
   *
   * @param longest how many characters a field may have
   * @throws ProblemException when there is one that is not allowed, one twice, or one too long
   */
  public Query form(int longest, String... allowed) {
    return checked(context.request().formAttributes(), longest, allowed);
  }

  private Query checked(MultiMap sent, int longest, String... allowed) {
    Set<String> names = Set.of(allowed);
    for (Map.Entry<String, String> parameter : asked(sent)) {
      check(parameter, names, longest, sent);
    }
    return new Query(sent);
  }

  private MultiMap sent() {
    try {
      return context.queryParams();
    } catch (IllegalArgumentException | HttpException _) {
      throw refused("query", "It is malformed.");
    }
  }

  private List<Map.Entry<String, String>> asked(MultiMap sent) {
    return sent.entries().stream().filter(parameter -> !isDecoration(parameter.getKey())).toList();
  }

  private boolean isDecoration(String name) {
    return !isOfApi() && DECORATION.matcher(name).matches();
  }

  private static void check(
      Map.Entry<String, String> parameter, Set<String> names, int longest, MultiMap sent) {
    String name = parameter.getKey();
    String value = parameter.getValue();
    if (!names.contains(name)) {
      throw refused(shortened(name), "There is no such parameter here.");
    }
    if (sent.getAll(name).size() > 1) {
      throw refused(name, "It is given more than once.");
    }
    if (value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
      throw refused(name, "It is too long, or holds control characters.");
    }
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), 40));
  }

  static ProblemException refused(String field, String message) {
    return new ProblemException(Problem.Invalid.field(field, message));
  }

  /** This address with the same query, but without this parameter. */
  public String here(String without) {
    // Normal, for two slashes at its beginning would lead a browser elsewhere.
    var address = new QueryStringEncoder(context.normalizedPath());
    for (Map.Entry<String, String> parameter : asked(context.queryParams())) {
      if (!parameter.getKey().equals(without)) {
        address.addParam(parameter.getKey(), parameter.getValue());
      }
    }
    return address.toString();
  }

  /** This address with the same query, but with this parameter. */
  public String here(String name, Object value) {
    String address = here(name);
    return address + (address.contains("?") ? "&" : "?") + name + "=" + value;
  }

  /** Another address with those parameters of this one that mean the same there. */
  public String carriedTo(String path, String... meant) {
    var address = new QueryStringEncoder(path);
    for (String name : meant) {
      context.queryParam(name).forEach(value -> address.addParam(name, value));
    }
    return address.toString();
  }

  /** The languages that the reader prefers, the dearest first, without regions. */
  public List<String> languages() {
    return context.acceptableLanguages().stream()
        .filter(language -> language.weight() > 0)
        .flatMap(language -> Stream.ofNullable(language.tag()))
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** Whether the reader already has something of this address. */
  public boolean knowsSome() {
    return context.request().headers().contains(HttpHeaders.IF_NONE_MATCH);
  }

  /** Whether the reader already has what carries this tag. */
  public boolean knows(String etag) {
    return context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
        .anyMatch(sent -> Etags.match(sent, etag));
  }
}
