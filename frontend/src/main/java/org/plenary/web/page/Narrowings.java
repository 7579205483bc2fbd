package org.plenary.web.page;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.finding.Findings;
import org.plenary.finding.Findings.Count;
import org.plenary.finding.Findings.Facet;
import org.plenary.question.Question;
import org.plenary.topic.Topic;
import org.plenary.web.page.SearchView.Narrowing;
import org.plenary.web.page.SearchView.Way;

/**
 * How a question can be narrowed to some of what it found, each value by its name.
 *
 * @param topics by their addresses
 * @param chapters their names, by their addresses
 */
record Narrowings(
    Texts texts,
    Map<String, Topic> topics,
    String question,
    Findings found,
    Map<String, String> chapters) {

  private static final int MOST_VALUES = 8;

  static List<Narrowing> of(
      Texts texts, Map<String, Topic> topics, String question, Findings found) {
    var narrowings = new Narrowings(texts, topics, question, found, chapters(found));
    return Arrays.stream(Facet.values())
        .map(narrowings::narrowing)
        .filter(narrowing -> narrowing.ways().size() > 1)
        .toList();
  }

  private static Map<String, String> chapters(Findings found) {
    return found.facets().getOrDefault(Facet.CHAPTER, List.of()).stream()
        .collect(Collectors.toMap(Count::value, Narrowings::ownName));
  }

  private static String ownName(Count count) {
    return count.name().orElse(count.value());
  }

  private Narrowing narrowing(Facet facet) {
    List<Count> counts = found.facets().getOrDefault(facet, List.of());
    return new Narrowing(
        facet.name().toLowerCase(Locale.ROOT),
        counts.stream()
            .limit(MOST_VALUES)
            .filter(count -> narrower(facet, count).length() <= Question.LONGEST)
            .map(count -> way(facet, count))
            .toList());
  }

  private Way way(Facet facet, Count count) {
    return new Way(name(facet, count), count.posts(), Links.search(narrower(facet, count)));
  }

  private String name(Facet facet, Count count) {
    String value = count.value();
    return switch (facet) {
      case CHAPTER -> ownName(count);
      case FORUM -> forum(count);
      case TOPIC ->
          Optional.ofNullable(topics.get(value))
              .map(topic -> topic.name(texts.language()))
              .orElse(value);
      case LANGUAGE -> texts.nameOf(value);
      case STATE -> texts.text("search.state." + value);
      case YEAR -> texts.numeral(Year.parse(value).getValue());
      case AUTHOR -> value;
    };
  }

  private String forum(Count count) {
    String chapter = count.value().substring(0, count.value().indexOf('/'));
    return Effect.isolated(chapters.getOrDefault(chapter, chapter))
        + " / "
        + Effect.isolated(ownName(count));
  }

  // Behind a quotation mark without another, or an OR, it would mean something else.
  private String narrower(Facet facet, Count count) {
    return operator(facet, count.value()) + " " + question;
  }

  private static String operator(Facet facet, String value) {
    return switch (facet) {
      case CHAPTER -> "chapter:" + value;
      case FORUM -> "in:" + value;
      case TOPIC -> "topic:" + value;
      case LANGUAGE -> "lang:" + value;
      case AUTHOR -> "author:" + value;
      case STATE -> "is:" + value;
      case YEAR -> "after:%s before:%d".formatted(value, Year.parse(value).plusYears(1).getValue());
    };
  }
}
