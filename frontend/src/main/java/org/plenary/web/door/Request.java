package org.plenary.web.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.member.MemberId;
import org.plenary.once.OnceService.Sent;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Sending.Retry;

/** A request as routes see it: strict about everything that was sent. */
public final class Request {

  private static final int LONGEST_VALUE = 500;
  private static final Pattern CHOICE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern SECRET = Pattern.compile("(?i)^(/+invitation/).*");
  private static final String BEARER = "Bearer ";
  private static final String JSON = "json";

  /** What a program prefers that is not led to where what it sent went (RFC 7240). */
  static final String MINIMAL = "return=minimal";

  /** What the cookie of a session is called, but for its prefix. */
  public static final String SESSION = "session";

  /** What the cookie of the language is called in which pages were chosen, but for its prefix. */
  public static final String LANGUAGE = "language";

  /** What the cookie is called that remembers how somebody reads, but for its prefix. */
  public static final String READING = "reading";

  private final RoutingContext context;
  private final Parameters parameters;
  private final Cookies cookies;
  private final Proxies proxies;
  private final String requestId;
  private final long since;
  private final Caller caller;

  /** Of somebody who is not known yet. */
  Request(RoutingContext context, Cookies cookies, Proxies proxies) {
    this(
        context,
        cookies,
        proxies,
        RequestId.of(context.request()),
        System.nanoTime(),
        Caller.ANONYMOUS);
  }

  private Request(
      RoutingContext context,
      Cookies cookies,
      Proxies proxies,
      String requestId,
      long since,
      Caller caller) {
    this.context = context;
    this.proxies = proxies;
    this.parameters = new Parameters(context);
    this.cookies = cookies;
    this.requestId = requestId;
    this.since = since;
    this.caller = caller;
  }

  /** The same request, of somebody who is known. */
  Request of(Caller known) {
    return new Request(context, cookies, proxies, requestId, since, known);
  }

  /** The access token that came with it; RFC 6750 allows other places, and they leave traces. */
  public Optional<String> token() {
    return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
        .map(
            sent ->
                sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? sent.substring(BEARER.length()).strip()
                    : "");
  }

  /** Whether a browser asks what scripts of another site may do here. */
  boolean isPreflight() {
    return method().equals(HttpMethod.OPTIONS)
        && context.request().headers().contains("access-control-request-method");
  }

  boolean hasToken() {
    return context.request().headers().contains(HttpHeaders.AUTHORIZATION);
  }

  /** The id of the event after which somebody goes on to follow. */
  public Optional<String> lastEventId() {
    return Optional.ofNullable(context.request().getHeader("last-event-id"))
        .filter(sent -> !sent.isEmpty());
  }

  /** What the browser keeps under this name. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue);
  }

  /** The cookie of the browser's session, empty without one. */
  public String session() {
    return cookie(cookies.name(SESSION)).orElse("");
  }

  /** How its reader reads, as the browser remembers it; empty where nothing was chosen. */
  public String reading() {
    return cookie(cookies.name(READING)).orElse("");
  }

  /** Whether the browser says that bytes are dear, by the header Save-Data. */
  public boolean savesData() {
    return "on".equalsIgnoreCase(context.request().getHeader("save-data"));
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
    return Here.encoded(isReading() && !path().startsWith("/sign-") ? here().orHome() : Here.HOME);
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

  /** The same as a log may keep it: what stands behind a link that is a secret is not written. */
  String loggedPath() {
    return SECRET.matcher(path()).replaceFirst("$1…");
  }

  boolean isOfApi() {
    return path().startsWith(Parameters.API);
  }

  HttpMethod method() {
    return context.request().method();
  }

  boolean isFrom(Origins origins) {
    return origins.isOurs(
        context.request().getHeader("sec-fetch-site"),
        context.request().getHeader(HttpHeaders.ORIGIN));
  }

  /** Whether nothing is to be changed by it. */
  public boolean isReading() {
    return isHead() || method().equals(HttpMethod.GET);
  }

  /** Whether the headers of the answer are asked for alone. */
  public boolean isHead() {
    return context.request().method().equals(HttpMethod.HEAD);
  }

  boolean accepts(String type) {
    return Accept.admits(context.request().getHeader("accept"), type);
  }

  /** The one of a route's media types that is wanted most. */
  public String preferred(List<String> types) {
    return Accept.preferred(context.request().getHeader("accept"), types);
  }

  /** The one of these codings in which the answer is wanted most; empty for none of them. */
  public Optional<String> coding(List<String> codings) {
    return Accept.coding(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING), codings);
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
   */
  public Query form(int longest, String... allowed) {
    return parameters.form(longest, allowed);
  }

  /**
   * The fields of a form as they came, however long and with whatever in them.
   *
   * @throws ProblemException when there is one that is not allowed, or one twice
   */
  public Query typed(String... allowed) {
    return parameters.typed(allowed);
  }

  /** What stands behind this beginning in the names of the fields of a form. */
  public List<String> formNames(String beginning) {
    return context.request().formAttributes().names().stream()
        .filter(name -> name.startsWith(beginning))
        .map(name -> name.substring(beginning.length()))
        .toList();
  }

  /**
   * The object that a program sent, read once.
   *
   * @param type the only media type in which it is taken
   * @throws ProblemException for anything but strict JSON
   */
  public ObjectNode json(String type) {
    requireType(type);
    @Nullable ObjectNode read = context.get(JSON);
    return read == null ? readJson() : read;
  }

  private ObjectNode readJson() {
    ObjectNode read =
        StrictJson.object(Objects.requireNonNullElseGet(context.body().buffer(), Buffer::buffer));
    context.put(JSON, read);
    return read;
  }

  private void requireType(String type) {
    String said = Objects.requireNonNullElse(context.request().getHeader("content-type"), "");
    if (!said.split(";", 2)[0].strip().equalsIgnoreCase(type)) {
      throw new ProblemException(new Problem.WrongForm(type));
    }
  }

  /**
   * A file that a program sent as the whole body; its name is in the query or in a header.
   *
   * @param query in which it may have a {@code name}
   */
  public SentFile sentFile(Query query) {
    String said =
        Objects.requireNonNullElse(
            context.request().getHeader(HttpHeaders.CONTENT_DISPOSITION), "");
    return new SentFile(
        query.text("name").or(() -> Disposition.name(said)).orElse(""),
        Objects.requireNonNullElseGet(context.body().buffer(), Buffer::buffer));
  }

  /** The first file of a form; refused without one. */
  public Future<SentFile> file() {
    return context.fileUploads().stream()
        .findFirst()
        .map(this::file)
        .orElseGet(() -> ProblemException.fail(Problem.Invalid.field("file", "There is no file.")));
  }

  /** In which fields of a form there are files; a field without a choice has none. */
  public List<String> fileFields() {
    return context.fileUploads().stream()
        .filter(upload -> upload.size() > 0 || !upload.fileName().isEmpty())
        .map(FileUpload::name)
        .toList();
  }

  /** The file in this field of a form. */
  public Future<SentFile> file(String field) {
    return context.fileUploads().stream()
        .filter(upload -> upload.name().equals(field))
        .findFirst()
        .map(this::file)
        .orElseGet(() -> ProblemException.fail(Problem.Invalid.field(field, "There is no file.")));
  }

  private Future<SentFile> file(FileUpload upload) {
    return context
        .vertx()
        .fileSystem()
        .readFile(upload.uploadedFileName())
        .map(content -> new SentFile(upload.fileName(), content));
  }

  /**
   * What tells that the same was sent before, by the header Idempotency-Key; empty without one.
   *
   * @param sent all that was sent
   */
  public Optional<Retry> retry(Buffer sent) {
    return Optional.ofNullable(context.request().getHeader("idempotency-key"))
        .map(key -> RetryKeys.retry(key, method().name() + " " + path(), sent));
  }

  /**
   * The same of whatever a member sent; it counts as the same where all of it is: the address, what
   * it is changed from, and the body.
   */
  public Optional<Sent> sentOnce() {
    Buffer all =
        Buffer.buffer(Objects.requireNonNullElse(context.request().query(), "") + "\0")
            .appendString(context.request().headers().getAll(HttpHeaders.IF_MATCH) + "\0")
            .appendBuffer(Objects.requireNonNullElseGet(context.body().buffer(), Buffer::buffer));
    return retry(all).map(retry -> new Sent(member(), retry.key(), retry.digest()));
  }

  /** The same, of a form that carries its key. */
  public Retry retry(String key, Buffer sent) {
    return RetryKeys.retry(key, method().name() + " " + path(), sent);
  }

  /** Whether it is to be told where what was sent went, and not to be led there. */
  public boolean prefersMinimal() {
    return context.request().headers().getAll("prefer").stream()
        .flatMap(sent -> Stream.of(sent.split("[,;]")))
        .anyMatch(wish -> wish.strip().equalsIgnoreCase(MINIMAL));
  }

  /** What the files of a form are called. */
  public List<String> fileNames() {
    return context.fileUploads().stream()
        .map(FileUpload::fileName)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The network from which it came, as far as limits tell networks apart; empty where unknown. */
  public String network() {
    return proxies.sender(context.request()).map(Network::of).orElse("");
  }

  /**
   * Whether the sender knows what is there now, by the header If-Match.
   *
   * @throws ProblemException when it does not, or does not say
   */
  public void requireMatch(Answer now) {
    List<String> sent = context.request().headers().getAll(HttpHeaders.IF_MATCH);
    if (sent.isEmpty()) {
      throw new ProblemException(new Problem.Obstructed(Obstacle.MATCH_REQUIRED));
    }
    if (sent.stream().noneMatch(tags -> Etags.match(tags, Etags.of(now)))) {
      throw new ProblemException(new Problem.Obstructed(Obstacle.STALE));
    }
  }

  /** Whether the sender says what is there now, by the header If-Match. */
  public boolean isMatching() {
    return context.request().headers().contains(HttpHeaders.IF_MATCH);
  }

  /** This address with the same query, but without this parameter. */
  public String here(String without) {
    return here().without(without);
  }

  /** This address with the same query, but with this parameter. */
  public String here(String name, Object value) {
    return here().with(name, value);
  }

  /** Another address with those parameters of this one that mean the same there. */
  public String carriedTo(String path, String... meant) {
    return here().carriedTo(path, meant);
  }

  private Here here() {
    return new Here(context, parameters);
  }

  /**
   * The languages that the reader prefers, the dearest first: what was chosen on a page comes
   * before the profile, and that before what the browser accepts. Each with more than a language is
   * followed by that alone.
   */
  public List<String> languages() {
    Stream<String> chosen =
        cookie(cookies.name(LANGUAGE)).filter(CHOICE.asMatchPredicate()).stream();
    Stream<String> own = caller.person().stream().flatMap(person -> person.languages().stream());
    return Stream.of(chosen, own, accepted())
        .flatMap(Function.identity())
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .flatMap(tag -> Stream.of(tag, tag.split("-", 2)[0]))
        .distinct()
        .toList();
  }

  private Stream<String> accepted() {
    return context.acceptableLanguages().stream()
        .filter(language -> language.weight() > 0)
        .map(LanguageHeader::value);
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
