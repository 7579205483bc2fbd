package org.plenary.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.curating.Curation;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Reason;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Query;

/** What a moderator entered to curate a discussion; what cannot be read of it is refused. */
record CurationForm(CurationWay way, Query sent, Texts texts) {

  private static final int MOST_TOPICS = 5;

  // Its number, or any address under which it is read.
  private static final Pattern OTHER = Pattern.compile("(?:.*/d/)?([0-9]{1,18})(?:[/?#].*)?");

  Reason reason() {
    return reason(sent, texts);
  }

  /** Why something is done, as every form of moderators asks for it. */
  static Reason reason(Query sent, Texts texts) {
    Citation cited =
        sent.text("rule")
            .flatMap(RuleName::parse)
            .orElseThrow(() -> ProblemException.notChosen("rule"));
    return new Reason(cited, sent.text("sentence").orElse("").strip(), texts.language());
  }

  Curation curation() {
    return switch (way) {
      case LOCK -> new Curation.Lock(reopens());
      case UNLOCK -> new Curation.Unlock();
      case PIN -> new Curation.Pin();
      case UNPIN -> new Curation.Unpin();
      case FEATURE -> new Curation.Feature();
      case UNFEATURE -> new Curation.Unfeature();
      case RETITLE -> new Curation.Retitle(title());
      case RELABEL -> new Curation.Relabel(topics(), text("language"));
      case DUPLICATE -> new Curation.MarkDuplicate(other());
      case UNIQUE -> new Curation.UnmarkDuplicate();
      case MOVE -> new Curation.Move(text("forum"));
      case MERGE, SPLIT, SUMMARISE -> throw new ProblemException(new Problem.NotFound());
    };
  }

  String title() {
    return text("title");
  }

  PostId post() {
    return new PostId(sent.id("post"));
  }

  DiscussionId other() {
    Matcher other = OTHER.matcher(text("other"));
    if (!other.matches()) {
      throw refused(
          "other", Why.of("discussion-named", "It is a number, or the address of a discussion."));
    }
    return new DiscussionId(Long.parseLong(other.group(1)));
  }

  private Optional<Instant> reopens() {
    return sent.text("reopens").map(CurationForm::day);
  }

  private static Instant day(String written) {
    try {
      return LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException _) {
      throw refused("reopensAt", Why.of("date", "Write the date as 2026-03-01."));
    }
  }

  private List<String> topics() {
    return Stream.iterate(0, n -> n < MOST_TOPICS, n -> n + 1)
        .flatMap(n -> sent.text(CuratingPages.TOPIC + n).stream())
        .distinct()
        .toList();
  }

  private String text(String field) {
    return sent.text(field).orElse("").strip();
  }

  private static ProblemException refused(String field, Why why) {
    return new ProblemException(Problem.Invalid.field(field, why));
  }
}
