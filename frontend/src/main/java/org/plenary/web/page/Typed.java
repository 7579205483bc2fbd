package org.plenary.web.page;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.attachment.Sha256;
import org.plenary.draft.Draft;
import org.plenary.draft.DraftWords;
import org.plenary.post.Post;
import org.plenary.problem.Problem;
import org.plenary.sealing.Secret;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.writing.Edit;
import org.plenary.writing.NewWords;

/**
 * What stands in the fields of a form for writing.
 *
 * @param topics by address
 * @param revision that is changed, 0 for what is new
 * @param hidden whether it shall stand under a pseudonym
 * @param key by which it is known to be sent once
 * @param files that shall hang on it; absent while nobody chose
 * @param known the version of the draft that its writer has before them, 0 for none; absent where
 *     the form does not say
 */
public record Typed(
    String title,
    String source,
    Optional<String> language,
    List<String> topics,
    String reason,
    int revision,
    boolean hidden,
    String key,
    Optional<List<Sha256>> files,
    Optional<Integer> known) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int MOST_TOPICS = 5;
  private static final String TOPIC = "topic-";

  private static Typed of(String title, String source, Optional<String> language, int revision) {
    return new Typed(
        title,
        source,
        language,
        List.of(),
        "",
        revision,
        false,
        newKey(),
        Optional.empty(),
        Optional.of(0));
  }

  private static String newKey() {
    return Secret.random("").text();
  }

  static Typed nothing() {
    return of("", "", Optional.empty(), 0);
  }

  /** A quote, and room below it. */
  static Typed quoting(String quote) {
    return of("", quote + "\n", Optional.empty(), 0);
  }

  static Typed of(Draft draft) {
    DraftWords words = draft.words();
    return new Typed(
        words.title(),
        words.source(),
        words.language(),
        words.topics(),
        words.reason(),
        words.base(),
        words.hidden(),
        newKey(),
        Optional.empty(),
        Optional.of(draft.version()));
  }

  static Typed of(Post post, String source) {
    return of("", source, Optional.of(post.language()), post.revision());
  }

  /** This, as an edit of what it began from, or else of what stands there now. */
  Typed over(Typed now) {
    return revision == 0 ? onto(now.revision()) : this;
  }

  /** The same, as an edit of this revision. */
  Typed onto(int other) {
    return new Typed(title, source, language, topics, reason, other, hidden, key, files, known);
  }

  /** This, and below it what the other says, where it is not there yet. */
  Typed above(Typed other) {
    return source.contains(other.source.strip())
        ? this
        : new Typed(
            title,
            source.stripTrailing() + "\n\n" + other.source,
            language,
            topics,
            reason,
            revision,
            hidden,
            key,
            files,
            known);
  }

  static Typed of(Query form) {
    return new Typed(
        line(form, "title"),
        FormText.kept(form.text("source").orElse("")),
        form.text("language"),
        Stream.iterate(0, n -> n < MOST_TOPICS, n -> n + 1)
            .flatMap(n -> form.text(TOPIC + n).stream())
            .toList(),
        line(form, "reason"),
        number(form, "revision").orElse(0),
        form.text("name").isPresent(),
        form.text("key").orElseGet(Typed::newKey),
        Optional.empty(),
        number(form, "draft"));
  }

  private static String line(Query form, String field) {
    return FormText.kept(form.text(field).orElse("")).replace('\n', ' ');
  }

  private static Optional<Integer> number(Query form, String field) {
    return form.text(field).filter(sent -> NUMBER.matcher(sent).matches()).map(Integer::parseInt);
  }

  /** Why a form cannot be taken as it was sent; what is typed of it is what can be kept. */
  static Optional<Problem> objection(Query form) {
    return Stream.of("title", "source", "reason")
        .flatMap(
            field -> form.text(field).flatMap(sent -> FormText.objection(field, sent)).stream())
        .findFirst();
  }

  static Query form(Request request, Stream<String> more) {
    return request.typed(
        Stream.of(
                Stream.of(
                    "title",
                    "source",
                    "language",
                    "reason",
                    "revision",
                    "name",
                    "key",
                    "draft",
                    "do",
                    "rules"),
                Stream.iterate(0, n -> n < MOST_TOPICS, n -> n + 1).map(n -> TOPIC + n),
                more)
            .flatMap(names -> names)
            .toArray(String[]::new));
  }

  NewWords words() {
    return new NewWords(source, language, files.orElse(List.of()));
  }

  DraftWords draft() {
    return new DraftWords(title, source, language, topics, reason, revision, hidden);
  }

  boolean saysSomething() {
    return !title.isBlank() || !source.isBlank();
  }

  /** As a correction of a post on which these files hang. */
  Edit edit(List<Sha256> hung) {
    return new Edit(revision, words(), reason, files.filter(chosen -> !chosen.equals(hung)));
  }

  /** All that tells it from another. */
  Buffer sent() {
    return Buffer.buffer(
        String.join("\0", title, source, language.orElse(""), topics.toString(), reason)
            + revision
            + hidden
            + files.orElse(List.of()));
  }

  /** The same in this language. */
  Typed in(String other) {
    return new Typed(
        title, source, Optional.of(other), topics, reason, revision, hidden, key, files, known);
  }

  /** The same, to be sent as another. */
  Typed anew() {
    return new Typed(
        title, source, language, topics, reason, revision, hidden, newKey(), files, known);
  }

  /** The same, with these files. */
  Typed with(List<Sha256> hung) {
    return new Typed(
        title,
        source,
        language,
        topics,
        reason,
        revision,
        hidden,
        key,
        Optional.of(List.copyOf(hung)),
        known);
  }

  /** The same, in place of the draft that has this version. */
  Typed knowing(int draft) {
    return new Typed(
        title, source, language, topics, reason, revision, hidden, key, files, Optional.of(draft));
  }
}
