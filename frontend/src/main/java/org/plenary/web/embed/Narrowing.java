package org.plenary.web.embed;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionState;
import org.plenary.problem.FieldCheck;
import org.plenary.web.embed.EmbedSubject.Listed;

/** What the query of a list's page leaves of the list, as far as embeds are narrowed so. */
record Narrowing(
    Optional<String> chapter,
    Optional<String> topic,
    Optional<String> language,
    Optional<DiscussionState> state) {

  /** Whatever else people or their programs put there means nothing. */
  static Narrowing of(URI page) {
    Map<String, List<String>> asked =
        new QueryStringDecoder(Objects.requireNonNullElse(page.getRawQuery(), ""), false)
            .parameters();
    return new Narrowing(
        first(asked, "chapter"),
        first(asked, "topic"),
        first(asked, "language").filter(Narrowing::isLanguage),
        first(asked, "state").flatMap(Narrowing::state));
  }

  private static Optional<String> first(Map<String, List<String>> asked, String name) {
    return asked.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .filter(value -> value.chars().noneMatch(Character::isISOControl))
        .findFirst();
  }

  private static boolean isLanguage(String tag) {
    return new FieldCheck().language("language", tag).errors().isEmpty();
  }

  private static Optional<DiscussionState> state(String word) {
    return Stream.of(DiscussionState.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** The list of a place; where that is of one chapter or topic already, it can name no other. */
  Listed narrowed(DiscussionFilter place) {
    boolean isOfChapter = place.chapter().isPresent() || place.forum().isPresent();
    return Listed.of(
        new DiscussionFilter(
            place.forum(),
            place.chapter().or(() -> isOfChapter ? Optional.empty() : chapter),
            place.topic().or(() -> topic),
            language,
            place.author(),
            state,
            place.since()));
  }
}
