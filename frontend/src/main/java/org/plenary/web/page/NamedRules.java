package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.conduct.AskedRules;
import org.plenary.conduct.CodePlace;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Rules as one field of a form names them: {@code global:2 senegal/human-rights:1}. */
record NamedRules(CodePlace place, int version) {

  private static final int MOST = 10;
  private static final String SLUG = "([a-z][a-z0-9-]{1,39})";
  private static final Pattern NAME =
      Pattern.compile("%1$s(?:/%1$s)?:([0-9]{1,7})".formatted(SLUG));

  static String write(List<AskedRules> asked) {
    return asked.stream().map(NamedRules::write).collect(Collectors.joining(" "));
  }

  private static String write(AskedRules asked) {
    CodePlace place = asked.place();
    return place.chapter()
        + place.forum().map(slug -> "/" + slug).orElse("")
        + ":"
        + asked.version();
  }

  /**
   * What a field names.
   *
   * @throws ProblemException for what is no such field
   */
  static List<NamedRules> read(String field) {
    return Stream.of(field.split(" ", MOST)).map(NamedRules::one).toList();
  }

  private static NamedRules one(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new ProblemException(
          Problem.Invalid.field("rules", Why.of("no-rules", "These are no rules.")));
    }
    return new NamedRules(
        new CodePlace(matcher.group(1), Optional.ofNullable(matcher.group(2))),
        Integer.parseInt(matcher.group(3)));
  }
}
