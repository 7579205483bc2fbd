package org.plenary.standing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Ground;

/** Keeps who is limited, where, and until when. */
final class StandingQueries {

  // Who has no account cannot be limited, and who stands under a role handle has another name.
  private static final String PERSON =
      """
      select byline.id, byline.member_id, byline.sealed_digest, byline.forum_id
      from byline
      left join member m on m.id = byline.member_id
      left join forum f on f.id = byline.forum_id
      left join forum_current_access access on access.forum_id = f.id
      where byline.id = $5 and byline.kind <> 'role'
        and (m.issuer is not null or byline.kind = 'pseudonym')
        and (f.id is null or %s)
      """
          .formatted(Visibility.FORUM);

  private static final String FORUM =
      """
      select f.chapter_id, f.id as forum_id, access.reading::text
      from forum f
      join forum_current_access access on access.forum_id = f.id
      where f.id = $5 and %s
      """
          .formatted(Visibility.FORUM);

  // Discussions keep the readers with whom they were opened, where their forum has more by now.
  private static final String READERS =
      """
      select greatest(place.audience, around.reading, 'public')::text as audience
      from moderation_case c
      left join contribution_place place on place.id = c.contribution_id
      left join forum_current_access around on around.forum_id = c.forum_id
      where c.id = $1
      """;

  // Who is limited twice at once waits for the first.
  private static final String QUEUE =
      "select pg_advisory_xact_lock(hashtextextended('standing ' || coalesce('m' || $1, 'b' || $2), 0))";

  private static final String SAME =
      """
      select exists (
        select
        from standing_limit held
        where held.kind = $1::text::limit_kind and held.lifted_at is null
          and (held.ends_at is null or held.ends_at > now())
          and (held.member_id = $2 or held.byline_id = $3)
          and held.chapter_id is not distinct from $4 and held.forum_id is not distinct from $5)
        as same
      """;

  private static final String LIMIT =
      """
      insert into standing_limit (action_id, kind, member_id, byline_id, chapter_id, forum_id,
        begins_at, ends_at)
      select id, $2::text::limit_kind, $3, $4, $5, $6, acted_at, ends_at
      from moderation_action
      where id = $1
      """;

  private static final String LIFT =
      """
      update standing_limit set lifted_at = now()
      where action_id = $1 and lifted_at is null and (ends_at is null or ends_at > now())
      """;

  private static final String COUNTING =
      """
      select action_id
      from standing_limit
      where action_id = any ($1) and lifted_at is null and (ends_at is null or ends_at > now())
      """;

  // What was taken back, besides being lifted, is laid on nobody again.
  private static final String LAY =
      """
      update standing_limit set lifted_at = null
      where action_id = $1 and lifted_at is not null
        and exists (select from moderation_action where id = $1 and undone_by is null)
      """;

  private StandingQueries() {}

  /** Empty where there is nobody whom the caller may know. */
  static Future<Optional<Concerned>> person(SqlClient client, Caller caller, long byline) {
    return client
        .preparedQuery(PERSON)
        .mapping(StandingQueries::concerned)
        .execute(Visibility.of(caller).addLong(byline))
        .map(rows -> rows.stream().findFirst());
  }

  private static Concerned concerned(Row row) {
    return new Concerned(
        Optional.of(row.getLong("id")),
        Optional.ofNullable(row.getLong("member_id")).map(MemberId::new),
        Optional.ofNullable(row.getBuffer("sealed_digest")),
        Optional.empty(),
        Optional.ofNullable(row.getInteger("forum_id")).map(ForumId::new));
  }

  /** Empty where the caller may not read it. */
  static Future<Optional<Ground>> forum(SqlClient client, Caller caller, ForumId forum) {
    return client
        .preparedQuery(FORUM)
        .mapping(
            row ->
                new Ground(
                    new ChapterId(row.getInteger("chapter_id")),
                    Optional.of(new ForumId(row.getInteger("forum_id"))),
                    Audience.ofSql(row.getString("reading"))))
        .execute(Visibility.of(caller).addInteger(forum.value()))
        .map(rows -> rows.stream().findFirst());
  }

  /** Who may read what a case is about. */
  static Future<Optional<Audience>> readers(SqlClient client, long matter) {
    return client
        .preparedQuery(READERS)
        .mapping(row -> Audience.ofSql(row.getString("audience")))
        .execute(Tuple.of(matter))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> queue(SqlClient transaction, Concerned person) {
    return transaction
        .preparedQuery(QUEUE)
        .execute(
            Tuple.tuple()
                .addString(
                    person.member().map(member -> Long.toString(member.value())).orElse(null))
                .addString(person.byline().map(byline -> Long.toString(byline)).orElse(null)))
        .mapEmpty();
  }

  /** Whether the same counts there already. */
  static Future<Boolean> isSame(
      SqlClient transaction, LimitKind kind, Concerned person, Place place) {
    return transaction
        .preparedQuery(SAME)
        .execute(place.addTo(whom(Tuple.of(kind.sqlName()), person)))
        .map(rows -> rows.iterator().next().getBoolean("same"));
  }

  // A person is limited as they stand: a member under their own names, or a pseudonym.
  private static Tuple whom(Tuple values, Concerned person) {
    return values
        .addLong(person.member().map(MemberId::value).orElse(null))
        .addLong(person.member().isPresent() ? null : person.byline().orElseThrow());
  }

  static Future<Void> limit(
      SqlClient transaction, ActionId action, LimitKind kind, Concerned person, Place place) {
    return transaction
        .preparedQuery(LIMIT)
        .execute(place.addTo(whom(Tuple.of(action.value(), kind.sqlName()), person)))
        .mapEmpty();
  }

  /** Which of these actions limit somebody still. */
  static Future<Set<ActionId>> counting(SqlClient client, List<ActionId> actions) {
    return client
        .preparedQuery(COUNTING)
        .mapping(row -> new ActionId(row.getLong("action_id")))
        .execute(
            Tuple.tuple()
                .addArrayOfLong(actions.stream().map(ActionId::value).toArray(Long[]::new)))
        .map(rows -> rows.stream().collect(Collectors.toSet()));
  }

  /** False where it counts no more. */
  static Future<Boolean> lift(SqlClient transaction, ActionId action) {
    return changes(transaction, LIFT, action);
  }

  /** Lays it on again; false where it was not lifted, or was taken back. */
  static Future<Boolean> lay(SqlClient transaction, ActionId action) {
    return changes(transaction, LAY, action);
  }

  private static Future<Boolean> changes(SqlClient transaction, String sql, ActionId action) {
    return transaction
        .preparedQuery(sql)
        .execute(Tuple.of(action.value()))
        .map(rows -> rows.rowCount() == 1);
  }
}
