package org.plenary.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code as people write it: a preamble, then rules, each of which begins with a line like {@code
 * 1. Be kind}. Numbers of any script do; they may leave gaps, so that a rule can be dropped without
 * another taking its number.
 */
public final class WrittenCode {

  private static final Pattern HEAD = Pattern.compile("\\s*(\\p{Nd}{1,3})[.)]\\s+(\\S.*)");

  private WrittenCode() {}

  public static CodeText read(String language, String text) {
    var preamble = new StringBuilder();
    var rules = new ArrayList<Rule>();
    text.lines().forEach(line -> read(line, preamble, rules));
    return new CodeText(
        language,
        preamble.toString().strip(),
        rules.stream()
            .map(rule -> new Rule(rule.number(), rule.title(), rule.body().strip()))
            .toList());
  }

  private static void read(String line, StringBuilder preamble, List<Rule> rules) {
    Matcher head = HEAD.matcher(line);
    if (head.matches()) {
      rules.add(new Rule(Integer.parseInt(head.group(1)), head.group(2).strip(), ""));
    } else if (rules.isEmpty()) {
      preamble.append(line).append('\n');
    } else {
      Rule last = rules.removeLast();
      rules.add(new Rule(last.number(), last.title(), last.body() + line + "\n"));
    }
  }

  /** As it is read again, and means the same. */
  public static String write(CodeText text) {
    return Stream.concat(Stream.of(text.preamble()), text.rules().stream().map(WrittenCode::rule))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String rule(Rule rule) {
    String head = rule.number() + ". " + rule.title();
    return rule.body().isEmpty() ? head : head + "\n" + rule.body();
  }

  /** The first line that would be taken for the beginning of a rule. */
  static Optional<String> headIn(String text) {
    return text.lines().filter(line -> HEAD.matcher(line).matches()).findFirst();
  }
}
