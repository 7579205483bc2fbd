package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.moderation.Ground;
import org.plenary.post.PostState;
import org.plenary.post.Unpublished;

final class MatterQueries {

  private static final String READABLE =
      "place.debate_state = 'visible' and readable(place.audience, place.chapter_id, $1, $2, $3, $4)";

  private static final String WRITTEN =
      """
      select place.chapter_id, place.forum_id, place.audience::text, place.id as contribution_id,
        null as page, place.language, %s as state, %s
      from contribution_place place
      left join byline person on person.id = place.byline_id
      where %s and %s
      """;

  private static final String STATE = Unpublished.state("place.id", "place.state");

  private static final String ENTRY =
      WRITTEN.formatted(
          STATE,
          PersonRow.COLUMNS,
          "place.id = $5 and place.kind in ('discussion', 'post')",
          READABLE);

  private static final String SUMMARY =
      WRITTEN.formatted(
          STATE,
          PersonRow.COLUMNS,
          "place.id = (select id from summary where discussion_id = $5 and language = $6)",
          READABLE);

  private static final String FILE =
      """
      with file as materialized (
        select a.chapter_id, a.post_id, a.position, a.contribution_id, place.byline_id,
          place.forum_id, place.audience, place.language
        from attachment a
        join contribution_place place on place.id = a.post_id
        where a.post_id = $5 and a.position = $6 and a.stored and a.taken_revision is null
          and place.state = 'visible' and %s
        for update of a),
      made as (
        insert into contribution (chapter_id, kind, byline_id)
        select chapter_id, 'attachment', byline_id from file where contribution_id is null
        returning id),
      kept as (
        update attachment a set contribution_id = made.id
        from made
        cross join file
        where a.chapter_id = file.chapter_id and a.post_id = file.post_id
          and a.position = file.position)
      select file.chapter_id, file.forum_id, file.audience::text,
        coalesce(file.contribution_id, made.id) as contribution_id, null as page, file.language,
        coalesce(own.state, 'visible')::text as state, %s
      from file
      left join made on true
      left join contribution own on own.id = file.contribution_id
      left join byline person on person.id = file.byline_id
      """
          .formatted(READABLE, PersonRow.COLUMNS);

  // Whoever is reported stands under the name that they have now.
  private static final String WHO =
      """
      with who as materialized (
        select m.id, m.name, m.profile_id, coalesce(m.language, m.languages[1], everybody.languages[1])
          as language, everybody.id as chapter_id
        from member m
        cross join (
          select id, languages from chapter order by slug <> 'global', id limit 1) everybody
        where m.handle = $1 and m.issuer is not null
        for update of m),
      person as (
        insert into byline (kind, member_id, name) select 'own_name', id, name from who
        on conflict on constraint byline_name_of_member_unique do update set name = excluded.name
        returning *)
      """;

  private static final String PROFILE =
      """
      %s,
      made as (
        insert into contribution (chapter_id, kind, byline_id)
        select who.chapter_id, 'profile', person.id
        from who
        cross join person
        where who.profile_id is null
        returning chapter_id, id),
      kept as (
        update member m set profile_chapter_id = made.chapter_id, profile_id = made.id
        from made
        cross join who
        where m.id = who.id)
      select coalesce(own.chapter_id, made.chapter_id) as chapter_id, null::integer as forum_id,
        'public' as audience, coalesce(own.id, made.id) as contribution_id, null as page, who.language,
        coalesce(own.state, 'visible')::text as state, %s
      from who
      cross join person
      left join made on true
      left join contribution own on own.id = who.profile_id
      """
          .formatted(WHO, PersonRow.COLUMNS);

  private static final String PERSON =
      """
      %s
      select who.chapter_id, null::integer as forum_id, 'public' as audience,
        null::bigint as contribution_id, null as page, who.language, 'visible' as state, %s
      from who
      cross join person
      """
          .formatted(WHO, PersonRow.COLUMNS);

  private static final String PLACE =
      """
      select c.id as chapter_id, f.id as forum_id, coalesce(access.reading, 'public')::text as audience,
        null::bigint as contribution_id, c.slug || coalesce('/' || f.slug, '') as page,
        coalesce(f.language, c.languages[1]) as language, 'visible' as state,
        null::bigint as person_id
      from chapter c
      left join forum f on f.chapter_id = c.id and f.slug = $6
      left join forum_current_access access on access.forum_id = f.id
      where c.slug = $5 and ($6::text is null or f.id is not null)
        and readable(coalesce(access.reading, 'public'), c.id, $1, $2, $3, $4)
      """;

  private static final String OF_MEMBER =
      """
      select id from chapter
      where exists (select from member where handle = $1 and issuer is not null)
      order by slug <> 'global', id
      limit 1
      """;

  private MatterQueries() {}

  static Future<Optional<Matters.Found>> entry(
      SqlClient client, Caller caller, Reported.Entry entry) {
    return find(client, ENTRY, Visibility.of(caller).addLong(entry.id()));
  }

  static Future<Optional<Matters.Found>> summary(
      SqlClient client, Caller caller, Reported.SummaryOf summary) {
    Tuple values =
        Visibility.of(caller).addLong(summary.discussion().value()).addString(summary.language());
    return find(client, SUMMARY, values);
  }

  static Future<Optional<Matters.Found>> file(
      SqlClient transaction, Caller caller, Reported.File file) {
    Tuple values = Visibility.of(caller).addLong(file.post().value()).addInteger(file.position());
    return find(transaction, FILE, values);
  }

  static Future<Optional<Matters.Found>> profile(
      SqlClient transaction, Reported.ProfileOf profile) {
    return find(transaction, PROFILE, Tuple.of(profile.handle()));
  }

  static Future<Optional<Matters.Found>> person(SqlClient transaction, Reported.Person person) {
    return find(transaction, PERSON, Tuple.of(person.handle()));
  }

  static Future<Optional<Matters.Found>> place(
      SqlClient client, Caller caller, Reported.Place place) {
    Tuple values =
        Visibility.of(caller).addString(place.chapter()).addString(place.forum().orElse(null));
    return find(client, PLACE, values);
  }

  /** Where what is about a member is judged; empty where there is none. */
  static Future<Optional<Ground>> groundOf(SqlClient client, String handle) {
    return client
        .preparedQuery(OF_MEMBER)
        .mapping(
            row ->
                new Ground(new ChapterId(row.getInteger("id")), Optional.empty(), Audience.PUBLIC))
        .execute(Tuple.of(handle))
        .map(rows -> rows.stream().findFirst());
  }

  private static Future<Optional<Matters.Found>> find(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(MatterQueries::found)
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  private static Matters.Found found(Row row) {
    var ground =
        new Ground(
            new ChapterId(row.getInteger("chapter_id")),
            Optional.ofNullable(row.getInteger("forum_id")).map(ForumId::new),
            Audience.ofSql(row.getString("audience")));
    var matter =
        new Matter(
            ground,
            Optional.ofNullable(row.getLong("contribution_id")),
            PersonRow.of(row),
            Optional.ofNullable(row.getString("page")),
            row.getString("language"));
    return new Matters.Found(matter, PostState.ofSql(row.getString("state")));
  }
}
