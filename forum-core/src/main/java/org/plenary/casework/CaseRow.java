package org.plenary.casework;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.member.Author;
import org.plenary.text.Excerpt;
import org.plenary.text.Format;

/** Reads a case with all that a list shows of it out of a row. */
final class CaseRow {

  /** What is selected of those cases that were cut out of all, as {@code c}. */
  static final String SELECT =
      """
      select c.id, c.version, c.chapter_id, c.stands_in, chapter.slug as chapter, forum.slug as forum, c.kind,
        c.contribution_id, c.discussion_id, d.title, d.language as title_language, c.subject_byline_id,
        c.concern::text, c.state::text,
        c.outcome::text, c.language, c.reports, c.outside, c.opened_at, c.due_at,
        case when words.format is not null then words.format::text
          when summed.source is not null then 'markdown' else 'plain' end as format,
        coalesce(left(words.source, 8000), left(summed.source, 8000), file.name, c.page, '') as source,
        person.name as person_name, coalesce(person.handle, behind.handle) as person_handle,
        coalesce(person.kind in ('pseudonym', 'role')
          or behind.issuer is not null and behind.closed_at is null, false) as reachable,
        owner.name as owner_name, owner.handle as owner_handle, not %s as may_judge
      from cut c
      join chapter on chapter.id = c.chapter_id
      left join forum on forum.id = c.stands_in
      left join discussion d on d.id = c.discussion_id
      left join post p on p.id = c.contribution_id
      left join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      left join attachment file on file.contribution_id = c.contribution_id
      left join summary s on s.id = c.contribution_id
      left join summary_version summed on summed.summary_id = s.id and summed.version = s.version
      left join byline person on person.id = c.subject_byline_id
      left join member behind on behind.id = person.member_id
      left join member owner on owner.id = c.owner_id
      %s
      """
          .formatted(PartQueries.of("$6", "$7"), PartQueries.JOINS);

  /** What is cut out of all cases. */
  static final String CUT =
      """
      select c.*, place.discussion_id, coalesce(place.forum_id, c.forum_id) as stands_in,
        coalesce(place.kind::text, case when c.page is null then 'member' else 'page' end) as kind
      from moderation_case c
      %s
      where %s
      """
          .formatted(Team.JOINS, Team.READABLE);

  private static final Excerpt EXCERPT = new Excerpt();

  private CaseRow() {}

  static FoundCase found(Row row) {
    return new FoundCase(
        line(row),
        new ChapterId(row.getInteger("chapter_id")),
        Optional.ofNullable(row.getInteger("stands_in")).map(ForumId::new),
        Optional.ofNullable(row.getLong("subject_byline_id")),
        row.getBoolean("reachable"));
  }

  static CaseLine line(Row row) {
    return new CaseLine(
        new CaseId(row.getLong("id")),
        row.getInteger("version"),
        row.getString("chapter"),
        Optional.ofNullable(row.getString("forum")),
        MatterKind.ofSql(row.getString("kind")),
        Optional.ofNullable(row.getLong("contribution_id")),
        Optional.ofNullable(row.getLong("discussion_id")).map(DiscussionId::new),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("title_language")),
        EXCERPT.of(Format.ofSql(row.getString("format")), row.getString("source")),
        author(row, "person"),
        Concern.ofSql(row.getString("concern")),
        CaseState.ofSql(row.getString("state")),
        Optional.ofNullable(row.getString("outcome")).map(Outcome::ofSql),
        row.getString("language"),
        author(row, "owner"),
        row.getInteger("reports"),
        row.getBoolean("outside"),
        row.getBoolean("may_judge"),
        row.get(OffsetDateTime.class, "opened_at").toInstant(),
        row.get(OffsetDateTime.class, "due_at").toInstant());
  }

  private static Optional<Author> author(Row row, String who) {
    return Optional.ofNullable(row.getString(who + "_name"))
        .map(name -> new Author(Optional.ofNullable(row.getString(who + "_handle")), name));
  }
}
