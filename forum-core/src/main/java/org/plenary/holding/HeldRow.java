package org.plenary.holding;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.member.Author;
import org.plenary.member.Bylines;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Ground;
import org.plenary.post.Attachments;
import org.plenary.post.PostId;
import org.plenary.text.Excerpt;
import org.plenary.text.Format;

/** Reads a post that waits out of a row. */
final class HeldRow {

  // Under whichever of a member's own names; a pseudonym is who it is. One column is asked after
  // the other: either of two, asked at once, reads all bylines for each post that waits.
  private static final String RECORD =
      """
      select (
          select count(*)::int
          from contribution said
          where said.byline_id = any (named.all_of_them) and said.chapter_id = c.chapter_id
            and said.kind = 'post' and said.state = 'visible') as published, (
          select count(*)::int
          from moderation_action done
          where done.subject_byline_id = any (named.all_of_them)
            and done.chapter_id = c.chapter_id and done.kind in ('hide', 'refuse')
            and done.undone_by is null) as refused
      from (
        select array(
          select byline.id
          union
          select own.id
          from byline own
          where own.member_id = byline.member_id) as all_of_them) named
      """;

  /** What {@link #line} reads of a contribution {@code c} joined with {@link #JOINS}. */
  static final String COLUMNS =
      """
      select p.id, p.discussion_id, p.number, p.parent_number, p.depth, held.opening, held.reasons,
        held.held_at, held.due_at, held.due_at < now() as late, chapter.slug as chapter,
        chapter.name as chapter_name, chapter.languages[1] as chapter_language, f.slug as forum,
        f.title as forum_title, f.language as forum_language, d.title, d.language as title_language,
        d.state::text as debate_state, c.chapter_id, d.forum_id,
        greatest(d.audience, access.reading)::text as audience,
        coalesce(above.state <> 'visible', false) as answers_gone,
        words.language, words.format::text, words.html, left(words.source, 8000) as source,
        byline.id as byline_id, byline.member_id, byline.sealed_digest,
        byline.chapter_id as role_chapter, byline.forum_id as masked_forum,
        record.published, record.refused,
        case when c.attachment_count > 0 then %s end as attachments, %s
      """
          .formatted(Attachments.COLUMN, Bylines.COLUMNS);

  static final String JOINS =
      """
      from contribution c
      join held_post held on held.post_id = c.id and held.published_at is null
      join post p on p.chapter_id = c.chapter_id and p.id = c.id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join forum f on f.id = d.forum_id
      join forum_current_access access on access.forum_id = f.id
      join chapter on chapter.id = c.chapter_id
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      left join contribution above on above.id = p.parent_id
      %s
      cross join lateral (%s) record
      where c.state = 'held'
      """
          .formatted(Bylines.JOIN, RECORD);

  private static final Excerpt EXCERPT = new Excerpt();

  private HeldRow() {}

  /**
   * What a row says.
   *
   * @param own whether it is the reader who is concerned
   */
  static HeldLine line(Row row, Predicate<Concerned> own) {
    return new HeldLine(
        new PostId(row.getLong("id")),
        new DiscussionId(row.getLong("discussion_id")),
        row.getInteger("number"),
        Optional.ofNullable(row.getInteger("parent_number")),
        row.getInteger("depth"),
        row.getBoolean("opening"),
        new Ground(
            new ChapterId(row.getInteger("chapter_id")),
            Optional.of(new ForumId(row.getInteger("forum_id"))),
            Audience.ofSql(row.getString("audience"))),
        row.getString("chapter"),
        row.getString("chapter_name"),
        row.getString("chapter_language"),
        row.getString("forum"),
        row.getString("forum_title"),
        row.getString("forum_language"),
        row.getString("title"),
        row.getString("title_language"),
        DiscussionState.ofSql(row.getString("debate_state")),
        row.getBoolean("answers_gone"),
        Bylines.author(row).orElseGet(() -> new Author(Optional.empty(), "")),
        row.getString("language"),
        row.getString("html"),
        Attachments.of(row),
        EXCERPT.of(Format.ofSql(row.getString("format")), row.getString("source")),
        reasons(row),
        row.getOffsetDateTime("held_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant(),
        row.getBoolean("late"),
        row.getInteger("published"),
        row.getInteger("refused"),
        own.test(Concerned.of(row)));
  }

  static Set<HoldReason> reasons(Row row) {
    return Stream.of(row.getArrayOfStrings("reasons"))
        .map(HoldReason::ofSql)
        .collect(Collectors.toUnmodifiableSet());
  }
}
