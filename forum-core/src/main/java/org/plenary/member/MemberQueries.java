package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.profile.AffiliationRows;
import org.plenary.profile.ShownChapterRow;

final class MemberQueries {

  private static final String COLUMNS =
      """
      m.handle, m.name, m.joined_at, m.languages,
      case when is_shown(m.profile_id) then m.pronouns else '' end as pronouns,
      m.issuer is null and exists (
        select 1 from byline own where own.member_id = m.id and own.kind = 'imported') as imported,
      case when is_shown(m.profile_id) then said.organisations end as organisations, said.since,
      said.until, %s
      """
          .formatted(ShownChapterRow.COLUMNS);

  private static final String JOINS = ShownChapterRow.join("m") + AffiliationRows.SAID;

  // What the caller may read of a member.
  private static final String READABLE =
      """
      select 1
      from byline
      join contribution c on c.byline_id = byline.id and c.kind = 'post' and c.state = 'visible'
      join post p on p.id = c.id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where byline.member_id = m.id and debate.state = 'visible' and %s
      """
          .formatted(Visibility.DISCUSSION);

  // An unclaimed author is known by posts alone: who may read none of them learns of nobody.
  private static final String FIND =
      """
      select %s
      from member m
      %s
      where m.handle = $5 and (m.issuer is not null or exists (%s))
      """
          .formatted(COLUMNS, JOINS, READABLE);

  private static final String SUCCESSOR =
      """
      select m.handle
      from member author
      join member m on m.id = author.merged_into
      where author.handle = $5
        and exists (%s and (byline.kind = 'imported' or byline.name = author.name))
      """
          .formatted(READABLE);

  private static final String OF_MEMBER =
      "select %s from member m %s where m.id = $1".formatted(COLUMNS, JOINS);

  private MemberQueries() {}

  static Future<Optional<Profile>> find(SqlClient client, MemberId member) {
    return client
        .preparedQuery(OF_MEMBER)
        .mapping(MemberQueries::profile)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Optional<Profile>> find(SqlClient client, Caller caller, String handle) {
    return client
        .preparedQuery(FIND)
        .mapping(MemberQueries::profile)
        .execute(Visibility.of(caller).addString(handle))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Optional<String>> successor(SqlClient client, Caller caller, String handle) {
    return client
        .preparedQuery(SUCCESSOR)
        .mapping(row -> row.getString("handle"))
        .execute(Visibility.of(caller).addString(handle))
        .map(rows -> rows.stream().findFirst());
  }

  private static Profile profile(Row row) {
    return new Profile(
        row.getString("handle"),
        row.getString("name"),
        row.getBoolean("imported"),
        row.get(OffsetDateTime.class, "joined_at").toInstant(),
        ShownChapterRow.chapter(row),
        row.getString("pronouns"),
        List.of(row.getArrayOfStrings("languages")),
        AffiliationRows.affiliations(row));
  }
}
