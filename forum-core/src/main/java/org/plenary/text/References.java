package org.plenary.text;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Documents of the IETF by their names: {@code RFC 7282}, {@code BCP 47}, {@code STD 13}, with or
 * without the space, and {@code draft-ietf-foo-bar-03}. A draft without the number of its version
 * is taken for one only when a stream of documents gave it its name.
 */
final class References implements NamedLink {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}_@#])"
              + "(?:(?<series>RFC|BCP|STD)[ \\u00a0]?0{0,4}(?<number>[1-9]\\d{0,4}+)"
              + "|(?<![-./=])(?<draft>draft(?:-[a-z0-9]{1,40}+){2,16}?)(?<version>-\\d\\d)?"
              + "(?!-?[a-zA-Z0-9]))"
              + "(?![\\p{L}\\p{M}\\p{N}_@])(?!\\.(?!txt|html|xml|pdf)[\\p{L}\\p{N}])");
  private static final Pattern OF_STREAM = Pattern.compile("draft-(?:ietf|irtf|iab|iesg)-.*");

  @Override
  public Pattern pattern() {
    return NAME;
  }

  @Override
  public @Nullable Node link(MatchResult found) {
    String draft = found.group("draft");
    if (draft == null) {
      String name = found.group("series").toLowerCase(Locale.ROOT);
      return new Link("https://www.rfc-editor.org/info/" + name + found.group("number"), null);
    }
    boolean known = found.group("version") != null || OF_STREAM.matcher(draft).matches();
    return known ? new Link("https://datatracker.ietf.org/doc/" + draft + "/", null) : null;
  }
}
