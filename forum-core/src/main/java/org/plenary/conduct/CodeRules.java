package org.plenary.conduct;

import java.util.List;
import org.plenary.chapter.Chapter;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Why;

/** What a code can be: the same numbers in each language, and one of them the chapter's own. */
final class CodeRules {

  private static final int MOST_LANGUAGES = 20;
  private static final int MOST_RULES = 40;
  private static final int LONGEST_PREAMBLE = 4_000;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 4_000;
  private static final int HIGHEST_NUMBER = 999;

  private CodeRules() {}

  static FieldCheck check(Chapter chapter, List<CodeText> texts) {
    String own = chapter.languages().getFirst();
    List<String> languages = texts.stream().map(CodeText::language).toList();
    var check =
        new FieldCheck()
            .languages("languages", languages, MOST_LANGUAGES)
            .that(
                languages.contains(own),
                own,
                Why.of(
                    "rules-own-language",
                    "The rules are needed in the language of the chapter: %s.",
                    own));
    texts.forEach(text -> check(check, text, texts.getFirst()));
    return check;
  }

  private static void check(FieldCheck check, CodeText text, CodeText first) {
    String field = text.language();
    check
        .text(field, text.preamble(), LONGEST_PREAMBLE)
        .that(
            WrittenCode.headIn(text.preamble()).isEmpty(),
            field,
            Why.of("preamble-rule", "A line of the preamble begins like a rule."))
        .that(
            !text.rules().isEmpty() && text.rules().size() <= MOST_RULES,
            field,
            Why.of(
                "rules-count",
                "There must be 1 to %d rules, each begun like: 1. Be kind",
                MOST_RULES))
        .that(
            rise(numbers(text)), field, Why.of("rules-rise", "The numbers of the rules must rise."))
        .that(
            numbers(text).equals(numbers(first)),
            field,
            Why.of("other-numbers", "It has other numbers than %s.", first.language()));
    text.rules().forEach(rule -> check(check, field, rule));
  }

  private static List<Integer> numbers(CodeText text) {
    return text.rules().stream().map(Rule::number).toList();
  }

  private static boolean rise(List<Integer> numbers) {
    return numbers.stream().sorted().distinct().toList().equals(numbers)
        && numbers.stream().allMatch(number -> number >= 1 && number <= HIGHEST_NUMBER);
  }

  private static void check(FieldCheck check, String field, Rule rule) {
    check
        .line(field, rule.title(), 1, LONGEST_TITLE)
        .text(field, rule.body(), LONGEST_BODY)
        .that(
            WrittenCode.headIn(rule.body()).isEmpty(),
            field,
            Why.of("rule-in-rule", "A line of rule %d begins like a rule.", rule.number()));
  }
}
