package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.curating.Curation;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.post.PostId;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.summary.NewSummary;
import org.plenary.web.api.SentCases.CitedJson;

/** What programs send to curate; clients depend on every name here. */
final class SentCurations {

  private SentCurations() {}

  record NewCurationJson(
      @JsonProperty(required = true) String kind,
      @JsonProperty(required = true) CitedJson rule,
      @JsonProperty(required = true) String sentence,
      @JsonProperty(required = true) String language,
      @Nullable String reopensAt,
      @Nullable String title,
      @Nullable List<String> topics,
      @Nullable String discussionLanguage,
      @Nullable Long of,
      @Nullable String forum,
      @Nullable Long into,
      @Nullable Long post) {

    // What is said of each kind besides why it is done.
    private static final Map<ActionKind, Set<String>> FIELDS =
        Map.of(
            ActionKind.LOCK, Set.of("reopensAt"),
            ActionKind.RETITLE, Set.of("title"),
            ActionKind.RELABEL, Set.of("topics", "discussionLanguage"),
            ActionKind.MARK_DUPLICATE, Set.of("of"),
            ActionKind.MOVE, Set.of("forum"),
            ActionKind.MERGE, Set.of("into"),
            ActionKind.SPLIT, Set.of("post", "title"));

    ActionKind action() {
      return ActionKind.ofSql(kind);
    }

    Reason reason() {
      return rule.because(sentence, language);
    }

    /** Refuses what means nothing for its kind. */
    void check() {
      List<FieldError> errors =
          given()
              .filter(field -> !FIELDS.getOrDefault(action(), Set.of()).contains(field))
              .map(field -> new FieldError(field, Why.inEnglish("This kind has no such field.")))
              .toList();
      if (!errors.isEmpty()) {
        throw new ProblemException(new Problem.Invalid(errors));
      }
    }

    private Stream<String> given() {
      return Stream.of(
              field("reopensAt", reopensAt),
              field("title", title),
              field("topics", topics),
              field("discussionLanguage", discussionLanguage),
              field("of", of),
              field("forum", forum),
              field("into", into),
              field("post", post))
          .flatMap(Optional::stream);
    }

    private static Optional<String> field(String name, @Nullable Object value) {
      return Optional.ofNullable(value).map(_ -> name);
    }

    /** What leaves a discussion one. */
    Curation curation() {
      return switch (action()) {
        case LOCK ->
            new Curation.Lock(
                Optional.ofNullable(reopensAt).map(text -> Api.moment("reopensAt", text)));
        case UNLOCK -> new Curation.Unlock();
        case PIN -> new Curation.Pin();
        case UNPIN -> new Curation.Unpin();
        case FEATURE -> new Curation.Feature();
        case UNFEATURE -> new Curation.Unfeature();
        case RETITLE -> new Curation.Retitle(newTitle());
        case RELABEL ->
            new Curation.Relabel(
                needed("topics", topics), needed("discussionLanguage", discussionLanguage));
        case MARK_DUPLICATE -> new Curation.MarkDuplicate(new DiscussionId(needed("of", of)));
        case UNMARK_DUPLICATE -> new Curation.UnmarkDuplicate();
        default -> new Curation.Move(needed("forum", forum));
      };
    }

    String newTitle() {
      return needed("title", title);
    }

    DiscussionId other() {
      return new DiscussionId(needed("into", into));
    }

    PostId root() {
      return new PostId(needed("post", post));
    }

    private static <T> T needed(String field, @Nullable T value) {
      if (value == null) {
        throw ProblemException.notChosen(field);
      }
      return value;
    }
  }

  record NewSummaryJson(
      @JsonProperty(required = true) String source,
      @Nullable Integer follows,
      @JsonProperty(required = true) CitedJson rule,
      @JsonProperty(required = true) String sentence,
      @JsonProperty(required = true) String language) {

    NewSummary wish(String tongue) {
      return new NewSummary(tongue, source, Objects.requireNonNullElse(follows, 0));
    }

    Reason reason() {
      return rule.because(sentence, language);
    }
  }
}
