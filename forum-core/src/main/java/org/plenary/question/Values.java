package org.plenary.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.forum.ForumAddress;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** What operators make of their values; upper and lower case are the same to them. */
final class Values {

  private static final Pattern HANDLE = Pattern.compile("@?(~?[a-z0-9][a-z0-9._-]{0,59})");
  private static final Pattern SLUG = Pattern.compile("([a-z][a-z0-9-]{1,59})");
  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*");

  private final Days days;

  Values(Days days) {
    this.days = days;
  }

  /**
   * What the item asks.
   *
   * @throws ProblemException {@link Problem.Unreadable} for a value that its operator cannot have
   */
  Clause clause(Item item) {
    Operator operator = item.operator();
    return operator == null
        ? new Clause.Words(Clause.Field.ANYWHERE, item.text(), item.quoted())
        : clause(operator, item).orElseThrow(() -> refused(item.place(), operator.wants()));
  }

  private Optional<Clause> clause(Operator operator, Item item) {
    String value = item.text().strip().toLowerCase(Locale.ROOT);
    return switch (operator) {
      case TITLE -> words(item, Clause.Field.TITLE);
      case QUOTED -> words(item, Clause.Field.QUOTED);
      case AUTHOR -> matched(value, HANDLE).map(Clause.Author::new);
      case IN -> ForumAddress.parse(value).map(Clause.InForum::new);
      case CHAPTER -> matched(value, SLUG).map(Clause.InChapter::new);
      case TOPIC -> matched(value, SLUG).map(Clause.OfTopic::new);
      case LANG -> matched(value, LANGUAGE).map(Clause.InLanguage::new);
      case BEFORE -> days.beginning(value).map(Clause.Before::new);
      case AFTER -> days.beginning(value).map(Clause.After::new);
      case IS -> Clause.Standing.named(value).map(Clause.Is::new);
      case HAS ->
          value.equals("attachment") ? Optional.of(new Clause.HasAttachment()) : Optional.empty();
    };
  }

  private static Optional<Clause> words(Item item, Clause.Field field) {
    return item.hasWords()
        ? Optional.of(new Clause.Words(field, item.text(), item.quoted()))
        : Optional.empty();
  }

  private static Optional<String> matched(String value, Pattern form) {
    Matcher matcher = form.matcher(value);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static ProblemException refused(Place place, Why why) {
    return new ProblemException(new Problem.Unreadable(place.from(), place.to(), why));
  }
}
