package org.plenary.web.page;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.finding.Findings;
import org.plenary.finding.Findings.Count;
import org.plenary.finding.Findings.Facet;
import org.plenary.finding.Inquiry.Order;
import org.plenary.problem.Problem;
import org.plenary.question.Question;
import org.plenary.saved.SearchChange;
import org.plenary.web.door.Request;

/**
 * What the page of the search shows.
 *
 * @param question as it was written
 * @param meant a question that finds more
 * @param findings empty where nothing was asked, or what was could not be read
 */
public record SearchView(
    String question,
    Order order,
    Optional<Findings> findings,
    Optional<String> meant,
    Optional<Problem.Unreadable> unread,
    Pager pager) {

  private static final Pager NO_PAGER =
      new Pager(Optional.empty(), Optional.empty(), Optional.empty());
  private static final int MOST_VALUES = 8;

  static SearchView empty() {
    return new SearchView(
        "", Order.RELEVANCE, Optional.empty(), Optional.empty(), Optional.empty(), NO_PAGER);
  }

  static SearchView unread(String question, Order order, Problem.Unreadable problem) {
    return new SearchView(
        question, order, Optional.empty(), Optional.empty(), Optional.of(problem), NO_PAGER);
  }

  static SearchView of(
      Request request, String question, Order order, Findings findings, Optional<String> meant) {
    return new SearchView(
        question,
        order,
        Optional.of(findings),
        meant,
        Optional.empty(),
        Pager.of(request, findings.page()));
  }

  /** What it is called where somebody keeps it, unless they say otherwise. */
  public String name() {
    int most = Math.min(question.codePointCount(0, question.length()), SearchChange.LONGEST_NAME);
    return question.substring(0, question.offsetByCodePoints(0, most)).strip();
  }

  /** The part of the question that could not be read. */
  public String unreadPart() {
    return unread
        .map(
            problem ->
                question.substring(
                    Math.min(problem.from(), question.length()),
                    Math.min(problem.to(), question.length())))
        .orElse("");
  }

  /** The facets that narrow, with their values, each as a question. */
  public List<Narrowing> narrowings() {
    return findings.stream()
        .flatMap(found -> Arrays.stream(Facet.values()).map(facet -> narrowing(found, facet)))
        .filter(narrowing -> narrowing.ways().size() > 1)
        .toList();
  }

  private Narrowing narrowing(Findings found, Facet facet) {
    List<Count> counts = found.facets().getOrDefault(facet, List.of());
    return new Narrowing(
        facet.name().toLowerCase(Locale.ROOT),
        counts.stream()
            .limit(MOST_VALUES)
            .filter(count -> narrower(facet, count).length() <= Question.LONGEST)
            .map(count -> new Way(count, Links.search(narrower(facet, count))))
            .toList());
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

  /** A facet with its values. */
  public record Narrowing(String facet, List<Way> ways) {}

  /** A value, and where one finds what has it. */
  public record Way(Count count, String address) {}
}
