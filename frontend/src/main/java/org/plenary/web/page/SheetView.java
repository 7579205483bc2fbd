package org.plenary.web.page;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.conduct.AskedRules;
import org.plenary.post.Post;
import org.plenary.problem.FieldError;
import org.plenary.text.LanguageGuess;
import org.plenary.topic.Topic;
import org.plenary.web.page.Sheet.Kind;

/**
 * A form for writing as a page shows it.
 *
 * @param filled what stands in it
 * @param asked rules that are to be accepted first
 * @param topics from which a discussion takes some
 * @param similar discussions that may be about the same
 * @param files that hang on it
 */
public record SheetView(
    Texts texts,
    Sheet sheet,
    Filled filled,
    List<AskedRules> asked,
    List<Topic> topics,
    List<Related> similar,
    HungView files) {

  /** What the bar above the text sets, each by a sign of Markdown. */
  public static final List<String> SIGNS =
      List.of("emphasis", "strong", "link", "quote", "list", "code");

  private static final String TOPICS = "topics";

  public Typed typed() {
    return filled.typed();
  }

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

  /** How the choice of standing under a pseudonym is asked for; who lost their session keeps it. */
  public Optional<String> hiding() {
    return pseudonym()
        .map(name -> texts.text("write.as", Texts.isolated(name)))
        .or(
            () ->
                sheet.isBare() && typed().hidden()
                    ? Optional.of(texts.text("write.as-chosen"))
                    : Optional.empty());
  }

  /** That it was not taken. */
  public Optional<String> problem() {
    return merge()
        .map(other -> texts.text("write.merge." + word(other)))
        .or(() -> filled.problem().map(why -> ToldProblem.in(texts, why)));
  }

  /** Why it was not taken, where neither {@link #problem} nor {@link #errors} say it all. */
  public List<Reason> reasons() {
    return filled.problem().filter(_ -> merge().isEmpty() && errors().isEmpty()).stream()
        .flatMap(why -> ToldProblem.reasons(texts, why).stream())
        .toList();
  }

  /** What is wrong with which field; a file that was not taken has a name instead. */
  public List<FieldError> errors() {
    return filled.problem().filter(_ -> merge().isEmpty() && refusedFile().isEmpty()).stream()
        .flatMap(why -> ToldProblem.errors(why).stream())
        .toList();
  }

  /** What tells programs that read a page out that a field was refused; null where it was not. */
  public @Nullable String wrong(String field) {
    return at(field) == null ? null : "true";
  }

  /** Where the reason finds a field that was refused; null for the others. */
  public @Nullable String at(String field) {
    return WrongField.place(filled.problem(), field);
  }

  /** What leads to a field; null for what nobody fills in here. */
  public @Nullable String address(FieldError error) {
    return fields().contains(error.field()) ? WrongField.address(texts, error) : null;
  }

  private List<String> fields() {
    return switch (sheet.kind()) {
      case DISCUSSION -> List.of("title", "source", "language", TOPICS);
      case REPLY -> List.of("source", "language");
      case EDIT, CONVERSION -> List.of("source", "language", "reason");
    };
  }

  /** The file that was not taken, where it was one. */
  public Optional<String> refusedFile() {
    return filled.refusedFile();
  }

  /** The names of files that have to be chosen again, where there are some. */
  public Optional<String> filesAgain() {
    return filled.again().told(texts);
  }

  /** How the answer with it is given once more: as what it was, and never sent by that. */
  public Again again() {
    String wish = meetsDraft() ? "keep" : shown().isPresent() ? "preview" : "attach";
    return new Again(filled.problem(), Optional.of(wish));
  }

  /** What it met. */
  public Optional<MergeView> merge() {
    return filled.merge();
  }

  /** What the other text is. */
  public String mergeHeading(MergeView other) {
    return texts.text("write.merge." + word(other) + ".there");
  }

  private static String word(MergeView other) {
    return other.met().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** When it was kept as it stands. */
  public Optional<Instant> savedAt() {
    return filled.savedAt();
  }

  /** Whether it may hold words that are kept nowhere: somebody sent it, and it came back. */
  public boolean isUnkept() {
    return filled.isSent() && savedAt().isEmpty();
  }

  /** Whether keeping it would end another draft, or begin one that was ended: somebody is asked. */
  public boolean meetsDraft() {
    return merge().filter(other -> other.met() != MergeView.Met.POST).isPresent();
  }

  /** What happens to it, where that is known. */
  public List<String> effects() {
    return sheet.effect().map(effect -> effect.sentences(texts)).orElse(List.of());
  }

  /** Which languages can be chosen, that of the place first. */
  public List<String> languages() {
    return Stream.concat(
            Stream.concat(typed().language().stream(), Stream.of(sheet.language())),
            LanguageGuess.tags().stream().sorted())
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** How the form names what is to be accepted. */
  public String namedRules() {
    return NamedRules.write(asked);
  }

  /** Where the reason finds what is chosen of topics, which is asked for in several fields. */
  public @Nullable String atTopic(int field) {
    return field == 0 ? at(TOPICS) : null;
  }

  /** One field for each topic that can be chosen. */
  public List<Integer> topicFields() {
    return opens() ? IntStream.range(0, 3).boxed().toList() : List.of();
  }

  public String topicAt(int field) {
    List<String> chosen = typed().topics();
    return field < chosen.size() ? chosen.get(field) : "";
  }

  /** What is answered, or what an edit that was not taken would change, as it stands. */
  public Optional<Content> answered() {
    return sheet
        .answered()
        .filter(_ -> !edits() || problem().isPresent())
        .map(post -> new Words(texts, post.html(), post.quotes()));
  }

  public Optional<Content> shown() {
    return filled.preview().map(html -> new Words(texts, html, List.of()));
  }
}
