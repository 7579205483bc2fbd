package org.plenary.web.door;

import io.vertx.core.json.JsonArray;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.problem.FieldError;
import org.plenary.problem.Why;
import org.plenary.web.door.Problems.Description;

/**
 * That the answer to a form is wanted once more, in another language. What its sender was told is
 * told again, and nothing is done; the address carries it, for what was refused once may be taken
 * now.
 *
 * @param told absent where nothing was refused, and the form is only looked at
 */
public record Retelling(String language, Optional<Description> told) {

  private static final String LANGUAGE = "again";
  private static final String TOLD = "told";

  // A request line has an end; what is wrong in more places than these is not all said again.
  private static final int MOST_ERRORS = 30;
  private static final Description UNKNOWN =
      new Description(
          400, "invalid", Why.of("invalid", "Something in the request is wrong."), List.of());

  /** Instead of what a form does. */
  static final class Retold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Description told;

    private Retold(Description told) {
      super(told.name());
      this.told = told;
    }

    Description told() {
      return told;
    }
  }

  /** Where a form is sent that is to be answered so. */
  public static String address(String path, String language, Optional<Description> told) {
    String address =
        path + "?" + LANGUAGE + "=" + URLEncoder.encode(language, StandardCharsets.UTF_8);
    return told.map(problem -> address + "&" + TOLD + "=" + written(problem)).orElse(address);
  }

  private static String written(Description told) {
    var errors = new JsonArray();
    told.errors().stream()
        .distinct()
        .limit(MOST_ERRORS)
        .forEach(error -> errors.add(written(error.why()).add(error.field())));
    String all =
        new JsonArray()
            .add(told.status())
            .add(told.name())
            .add(written(told.why()))
            .add(errors)
            .encode();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(all.getBytes(StandardCharsets.UTF_8));
  }

  // What has words in every language needs no English.
  private static JsonArray written(Why why) {
    var values = new JsonArray();
    why.values().forEach(value -> values.add(value instanceof Number ? value : value.toString()));
    return new JsonArray()
        .add(why.key().orElse(""))
        .add(why.key().isPresent() ? "" : why.english())
        .add(values);
  }

  /** What these parameters of an address ask for; empty where there is no such language. */
  static Optional<Retelling> of(List<String> languages, List<String> told) {
    return languages.stream()
        .findFirst()
        .map(language -> new Retelling(language, told.stream().findFirst().map(Retelling::read)));
  }

  // Whatever it is that nobody was told so, nothing is to be done.
  private static Description read(String written) {
    try {
      var all =
          new JsonArray(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
      int status = all.getInteger(0);
      return status >= 400 && status < 600
          ? new Description(
              status, all.getString(1), why(all.getJsonArray(2)), errors(all.getJsonArray(3)))
          : UNKNOWN;
    } catch (RuntimeException _) {
      return UNKNOWN;
    }
  }

  private static Why why(JsonArray written) {
    return new Why(
        Optional.of(written.getString(0)).filter(key -> !key.isEmpty()),
        written.getString(1),
        written.getJsonArray(2).stream().toList());
  }

  private static List<FieldError> errors(JsonArray written) {
    return IntStream.range(0, written.size())
        .mapToObj(written::getJsonArray)
        .map(error -> new FieldError(error.getString(3), why(error)))
        .toList();
  }

  /** Tells again what was told, instead of doing anything. */
  void tell() {
    told.ifPresent(
        problem -> {
          throw new Retold(problem);
        });
  }
}
