package org.plenary.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.finding.Findings;
import org.plenary.finding.Inquiry.Order;
import org.plenary.problem.Problem;
import org.plenary.saved.SearchChange;
import org.plenary.topic.Topic;
import org.plenary.web.door.Request;

/**
 * What the page of the search shows.
 *
 * @param question as it was written
 * @param narrowings the facets that narrow, with their values, each as a question
 * @param meant a question that finds more
 * @param findings empty where nothing was asked, or what was could not be read
 */
public record SearchView(
    String question,
    Order order,
    Optional<Findings> findings,
    List<Narrowing> narrowings,
    Optional<String> meant,
    Optional<Problem.Unreadable> unread,
    Pager pager) {

  private static final Pager NO_PAGER =
      new Pager(Optional.empty(), Optional.empty(), Optional.empty());

  static SearchView empty() {
    return new SearchView(
        "",
        Order.RELEVANCE,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        NO_PAGER);
  }

  static SearchView unread(String question, Order order, Problem.Unreadable problem) {
    return new SearchView(
        question,
        order,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(problem),
        NO_PAGER);
  }

  static SearchView of(
      Request request,
      String question,
      Order order,
      Findings findings,
      Map<String, Topic> topics,
      Optional<String> meant) {
    return new SearchView(
        question,
        order,
        Optional.of(findings),
        Narrowings.of(Texts.of(request), topics, question, findings),
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

  /** A facet with its values. */
  public record Narrowing(String facet, List<Way> ways) {}

  /** A value by its name, how many have it, and where one finds them. */
  public record Way(List<Part> name, int posts, String address) {}

  /**
   * A part of a name: of a forum it has two.
   *
   * @param language BCP 47; null where it is that of the page, or none
   */
  public record Part(String text, @Nullable String language) {}
}
