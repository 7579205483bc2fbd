package org.plenary.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a quote says that its words stand: {@code /p/12?revision=2&range=40-180}.
 *
 * @param post by its number
 * @param revision the current one where it is absent
 * @param range of the author's own words, see {@link OwnWords}; anywhere where it is absent
 */
public record QuoteMark(long post, Optional<Integer> revision, Optional<Range> range) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "/p/(?<post>[1-9]\\d{0,17})"
              + "(?:\\?revision=(?<revision>[1-9]\\d{0,8})"
              + "(?:&range=(?<from>\\d{1,9})-(?<to>\\d{1,9}))?)?");

  static Optional<QuoteMark> of(String address) {
    Matcher found = ADDRESS.matcher(address);
    return found.matches()
        ? Optional.of(
            new QuoteMark(
                Long.parseLong(found.group("post")),
                Optional.ofNullable(found.group("revision")).map(Integer::valueOf),
                range(found)))
        : Optional.empty();
  }

  // What ends before it begins is no piece of any text, which is said where texts are known.
  private static Optional<Range> range(Matcher found) {
    return Optional.ofNullable(found.group("from"))
        .map(Integer::valueOf)
        .map(from -> new Range(from, Math.max(from, Integer.parseInt(found.group("to")))));
  }

  String address() {
    return "/p/"
        + post
        + revision.map(number -> "?revision=" + number).orElse("")
        + range.map(letters -> "&range=" + letters).orElse("");
  }
}
