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
import org.plenary.web.page.SearchView.Part;
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
    Map<String, Part> chapters) {

  private static final int MOST_VALUES = 8;

  static List<Narrowing> of(
      Texts texts, Map<String, Topic> topics, String question, Findings found) {
    var narrowings = new Narrowings(texts, topics, question, found, chapters(found));
    return Arrays.stream(Facet.values())
        .map(narrowings::narrowing)
        .filter(narrowing -> narrowing.ways().size() > 1)
        .toList();
  }

  private static Map<String, Part> chapters(Findings found) {
    return found.facets().getOrDefault(Facet.CHAPTER, List.of()).stream()
        .collect(Collectors.toMap(Count::value, Narrowings::ownName));
  }

  private static Part ownName(Count count) {
    return count
        .name()
        .map(name -> new Part(name.text(), name.language()))
        .orElseGet(() -> new Part(count.value(), null));
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
    return new Way(name(facet, count), count.posts(), SearchLinks.search(narrower(facet, count)));
  }

  private List<Part> name(Facet facet, Count count) {
    return switch (facet) {
      case CHAPTER -> List.of(ownName(count));
      case FORUM -> List.of(chapterOf(count), ownName(count));
      default -> List.of(new Part(said(facet, count.value()), null));
    };
  }

  private Part chapterOf(Count forum) {
    String chapter = forum.value().substring(0, forum.value().indexOf('/'));
    return chapters.getOrDefault(chapter, new Part(chapter, null));
  }

  private String said(Facet facet, String value) {
    return switch (facet) {
      case TOPIC ->
          Optional.ofNullable(topics.get(value))
              .map(topic -> topic.name(texts.language()))
              .orElse(value);
      case LANGUAGE -> texts.nameOf(value);
      case STATE -> texts.text("search.state." + value);
      case YEAR -> texts.numeral(Year.parse(value).getValue());
      case AUTHOR, CHAPTER, FORUM -> value;
    };
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
