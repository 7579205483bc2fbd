package org.plenary.web.door;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** What was sent by name, in the query or in a form; nothing that is not expected passes. */
final class Parameters {

  /** Where programs ask. */
  static final String API = "/api/";

  // What others hang on links to a page, to follow who opens them, and what we hang on the address
  // of a form that is answered once more; no page that is read knows of it.
  private static final Pattern DECORATION = Pattern.compile("utm_.*|fbclid|gclid|again|told");

  private final RoutingContext context;

  Parameters(RoutingContext context) {
    this.context = context;
  }

  Query query(int longest, String... allowed) {
    return checked(sent(), longest, Character::isISOControl, allowed);
  }

  Query form(int longest, String... allowed) {
    return checked(
        context.request().formAttributes(),
        longest,
        point -> Character.isISOControl(point) && "\r\n\t".indexOf(point) < 0,
        allowed);
  }

  Query typed(String... allowed) {
    return checked(context.request().formAttributes(), Integer.MAX_VALUE, _ -> false, allowed);
  }

  private MultiMap sent() {
    try {
      return context.queryParams();
    } catch (IllegalArgumentException | HttpException _) {
      throw refused("query", Why.of("query-malformed", "It is malformed."));
    }
  }

  /**
   * Whether the answer to a form is wanted once more; an address that cannot be read asks nothing.
   */
  Optional<Retelling> retelling() {
    try {
      return Retelling.of(context.queryParam("again"), context.queryParam("told"));
    } catch (IllegalArgumentException | HttpException _) {
      return Optional.empty();
    }
  }

  private Query checked(MultiMap sent, int longest, IntPredicate forbidden, String... allowed) {
    Set<String> names = Set.of(allowed);
    for (Map.Entry<String, String> parameter : asked(sent)) {
      checkName(parameter.getKey(), names, sent);
      checkValue(parameter, longest, forbidden);
    }
    return new Query(sent);
  }

  /** Those of the query that mean something here. */
  List<Map.Entry<String, String>> asked() {
    return asked(context.queryParams());
  }

  private List<Map.Entry<String, String>> asked(MultiMap sent) {
    return sent.entries().stream().filter(parameter -> !isDecoration(parameter.getKey())).toList();
  }

  private boolean isDecoration(String name) {
    String path = Objects.requireNonNullElse(context.request().path(), "");
    return !path.startsWith(API) && DECORATION.matcher(name).matches();
  }

  private static void checkName(String name, Set<String> names, MultiMap sent) {
    if (!names.contains(name)) {
      throw refused(shortened(name), Why.of("no-parameter", "There is no such parameter here."));
    }
    if (sent.getAll(name).size() > 1) {
      throw refused(name, Why.of("given-twice", "It is given more than once."));
    }
  }

  private static void checkValue(
      Map.Entry<String, String> parameter, int longest, IntPredicate forbidden) {
    String value = parameter.getValue();
    if (value.length() > longest || value.chars().anyMatch(forbidden)) {
      throw refused(
          parameter.getKey(), Why.of("not-plain", "It is too long, or holds control characters."));
    }
  }

  private static String shortened(String name) {
    return name.codePoints()
        .limit(40)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static ProblemException refused(String field, Why why) {
    return new ProblemException(Problem.Invalid.field(field, why));
  }
}
