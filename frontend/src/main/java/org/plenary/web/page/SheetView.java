package org.plenary.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.conduct.AskedRules;
import org.plenary.post.Post;
import org.plenary.text.LanguageGuess;
import org.plenary.topic.Topic;
import org.plenary.web.page.Sheet.Kind;

/**
 * A form for writing, with what stands in it.
 *
 * @param preview HTML of what would stand, where it was asked for
 * @param problem why it was not taken
 * @param asked rules that are to be accepted first
 * @param topics from which a discussion takes some
 * @param similar discussions that may be about the same
 * @param files that hang on it
 */
public record SheetView(
    Texts texts,
    Sheet sheet,
    Typed typed,
    Optional<String> preview,
    Optional<String> problem,
    List<AskedRules> asked,
    List<Topic> topics,
    List<Related> similar,
    HungView files) {

  /** What the bar above the text sets, each by a sign of Markdown. */
  public static final List<String> SIGNS =
      List.of("emphasis", "strong", "link", "quote", "list", "code");

  public String action() {
    return sheet.action();
  }

  public String heading() {
    return texts.text(sheet.heading());
  }

  /** Where those stand who can be named; of a place that may not be shown there are none. */
  public Optional<String> people() {
    return sheet.forum().map(forum -> Links.people(forum, sheet.answered().map(Post::id)));
  }

  public boolean opens() {
    return sheet.kind() == Kind.DISCUSSION;
  }

  public boolean edits() {
    return sheet.kind() == Kind.EDIT || converts();
  }

  public boolean converts() {
    return sheet.kind() == Kind.CONVERSION;
  }

  /** Its pseudonym, where the writer may choose to stand under one. */
  public Optional<String> pseudonym() {
    return edits() ? Optional.empty() : sheet.pseudonym();
  }

  /** Which languages can be chosen, that of the place first. */
  public List<String> languages() {
    return Stream.concat(
            Stream.concat(typed.language().stream(), Stream.of(sheet.language())),
            LanguageGuess.tags().stream().sorted())
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** How the form names what is to be accepted. */
  public String namedRules() {
    return NamedRules.write(asked);
  }

  /** One field for each topic that can be chosen. */
  public List<Integer> topicFields() {
    return opens() ? IntStream.range(0, 3).boxed().toList() : List.of();
  }

  public String topicAt(int field) {
    return field < typed.topics().size() ? typed.topics().get(field) : "";
  }

  /** What is answered, or what an edit that was not taken would change, as it stands. */
  public Optional<Content> answered() {
    return sheet
        .answered()
        .filter(_ -> !edits() || problem.isPresent())
        .map(post -> new Words(texts, post.html(), post.quotes()));
  }

  public Optional<Content> shown() {
    return preview.map(html -> new Words(texts, html, List.of()));
  }
}
