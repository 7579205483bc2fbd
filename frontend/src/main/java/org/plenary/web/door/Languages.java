package org.plenary.web.door;

import io.vertx.ext.web.LanguageHeader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.caller.Caller;

/** The languages that a reader prefers, of all the places where they say so. */
final class Languages {

  private static final Pattern CHOICE = Pattern.compile("[a-z]{2,3}");

  private Languages() {}

  /**
   * The dearest first: what was chosen on a page comes before the profile, and that before what the
   * browser accepts. Each with more than a language is followed by that alone.
   */
  static List<String> preferred(
      Optional<String> chosen, Caller caller, List<LanguageHeader> accepted) {
    return Stream.of(chosen(chosen), own(caller), accepted(accepted))
        .flatMap(Function.identity())
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .flatMap(tag -> Stream.of(tag, tag.split("-", 2)[0]))
        .distinct()
        .toList();
  }

  /** Whether somebody can have chosen it on a page. */
  static boolean isOne(String language) {
    return CHOICE.matcher(language).matches();
  }

  private static Stream<String> chosen(Optional<String> cookie) {
    return cookie.filter(Languages::isOne).stream();
  }

  private static Stream<String> own(Caller caller) {
    return caller.person().stream().flatMap(person -> person.languages().stream());
  }

  private static Stream<String> accepted(List<LanguageHeader> headers) {
    return headers.stream().filter(language -> language.weight() > 0).map(LanguageHeader::value);
  }
}
