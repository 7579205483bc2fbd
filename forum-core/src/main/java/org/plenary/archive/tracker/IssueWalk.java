package org.plenary.archive.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.archive.tracker.TrackerReader.RawIssue;

/** Finds what was said in an issue, and names it: the same in every export of the tracker. */
final class IssueWalk {

  private final String issue;
  private final List<Said> found = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  private IssueWalk(String issue) {
    this.issue = issue;
  }

  /** The issue, then its comments, then its reviews with their comments; all but the silent. */
  static List<Said> of(RawIssue raw) {
    JsonNode content = raw.content();
    var walk = new IssueWalk("%s/%s".formatted(raw.repository(), number(content)));
    walk.found.add(new Said(messageId(walk.issue), List.of(), author(content), content));
    content.path("comments").forEach(walk::addComment);
    content.path("reviews").forEach(walk::addReview);
    return walk.found;
  }

  private void addComment(JsonNode comment) {
    if (!isSilent(comment)) {
      add(name(comment), author(comment), List.of(messageId(issue)), comment);
    }
  }

  // Most reviews say nothing themselves: then their comments answer what was reviewed.
  private void addReview(JsonNode review) {
    var answered = new ArrayList<String>();
    if (!isSilent(review)) {
      answered.add(add(name(review), author(review), List.of(messageId(issue)), review));
    }
    answered.add(messageId(issue));
    for (JsonNode comment : review.path("comments")) {
      if (!isSilent(comment)) {
        addReviewComment(review, comment, answered);
      }
    }
  }

  // Exports leave out who wrote it: nobody but the reviewer comments in a review.
  private void addReviewComment(JsonNode review, JsonNode comment, List<String> answered) {
    String author = author(comment).isBlank() ? author(review) : author(comment);
    String name = name(review) + "/" + JsonText.of(comment, "createdAt");
    add(name, author, List.copyOf(answered), comment);
  }

  private String add(String name, String author, List<String> references, JsonNode content) {
    int times = names.merge(name, 1, Integer::sum);
    String id = messageId("%s#%s%s".formatted(issue, name, times == 1 ? "" : "-" + times));
    found.add(new Said(id, references, author, content));
    return id;
  }

  private static boolean isSilent(JsonNode said) {
    return JsonText.of(said, "body").isBlank();
  }

  private static String name(JsonNode said) {
    return author(said) + "-" + JsonText.of(said, "createdAt");
  }

  private static String author(JsonNode said) {
    return JsonText.of(said, "author");
  }

  private static String number(JsonNode issue) {
    return issue.path("number").asText("?");
  }

  private static String messageId(String id) {
    return id.replaceAll("\\s", "") + "@tracker.invalid";
  }
}
