package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.MemberId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;

/**
 * What the person concerned reads of a case. Nothing here looks at reports, or at what the team
 * says among itself, nor shows what either would change.
 */
final class ConversationQueries {

  // Until somebody wrote to them, there is no case for them. What their words stand in may be no
  // more for them to read.
  private static final String OWN =
      """
      select c.id, c.chapter_id, chapter.slug, chapter.name, chapter.languages[1] as chapter_language,
        coalesce(place.kind::text, 'member') as kind, c.contribution_id, place.discussion_id,
        d.title, d.language as title_language,
        c.state::text, c.owner_id, c.language, said.at
      from byline person
      join moderation_case c on c.subject_byline_id = person.id
      join chapter on chapter.id = c.chapter_id
      join lateral (
        select max(entry.written_at) as at
        from case_entry entry
        where entry.case_id = c.id and entry.kind = 'conversation') said on said.at is not null
      left join contribution_place place on place.id = c.contribution_id
      left join discussion d on d.id = place.discussion_id
        and readable(place.audience, place.chapter_id, $1, $2, $3, $4)
      where (person.member_id = $5 or person.sealed_digest = any ($6))
        and ($7::integer is null or c.chapter_id = $7)
      """;

  private static final String FIND = OWN + " and c.id = $8";

  private static final String ENTRIES =
      """
      select entry.id, entry.kind::text, role.name as letter, entry.html, entry.language,
        entry.written_at
      from case_entry entry
      left join byline role on role.id = entry.by_byline_id
      where entry.case_id = $1 and entry.kind = 'conversation'
      order by entry.id
      limit 500
      """;

  private ConversationQueries() {}

  /**
   * A case with what its answers need.
   *
   * @param owner who is told of an answer
   */
  record Own(OwnCase shown, ChapterId chapter, Optional<MemberId> owner, String language) {}

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<OwnCase>> list(
      SqlClient client, Caller caller, List<Buffer> digests, PageRequest request) {
    Tuple values = values(caller, digests);
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by said.at %1$s, c.id %1$s limit %2$d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(OWN + from + order)
        .mapping(row -> own(row).shown())
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static Tuple values(Caller caller, List<Buffer> digests) {
    return Visibility.of(caller)
        .addLong(caller.member().orElseThrow().value())
        .addArrayOfBuffer(digests.toArray(Buffer[]::new))
        .addInteger(caller.confines().map(ChapterId::value).orElse(null));
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return " and (said.at, c.id) %s ($8, $9)".formatted(cursor.isForward() ? "<" : ">");
  }

  /** Empty where it is not about the caller, or nobody wrote to them. */
  static Future<Optional<Own>> find(
      SqlClient client, Caller caller, List<Buffer> digests, CaseId id) {
    return client
        .preparedQuery(FIND)
        .mapping(ConversationQueries::own)
        .execute(values(caller, digests).addLong(id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static Own own(Row row) {
    CaseState state = CaseState.ofSql(row.getString("state"));
    var shown =
        new OwnCase(
            new CaseId(row.getLong("id")),
            row.getString("slug"),
            row.getString("name"),
            row.getString("chapter_language"),
            MatterKind.ofSql(row.getString("kind")),
            Optional.ofNullable(row.getLong("contribution_id")),
            Optional.ofNullable(row.getLong("discussion_id")).map(DiscussionId::new),
            Optional.ofNullable(row.getString("title")),
            Optional.ofNullable(row.getString("title_language")),
            state == CaseState.WAITING_FOR_THEM,
            state == CaseState.CLOSED,
            row.get(OffsetDateTime.class, "at").toInstant());
    return new Own(
        shown,
        new ChapterId(row.getInteger("chapter_id")),
        Optional.ofNullable(row.getLong("owner_id")).map(MemberId::new),
        row.getString("language"));
  }

  static Future<List<CaseEntry>> entries(SqlClient client, CaseId id) {
    return client
        .preparedQuery(ENTRIES)
        .mapping(EntryQueries::entry)
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().toList());
  }
}
