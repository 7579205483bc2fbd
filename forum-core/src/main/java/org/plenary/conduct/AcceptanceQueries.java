package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.forum.ForumAddress;

final class AcceptanceQueries {

  // Of a forum where one is named, else of all chapters where the member has a role.
  private static final String LIST =
      """
      select distinct c.slug as chapter, c.name, c.languages[1] as language, f.slug as forum,
        asked.version
      from member m
      cross join chapter place
      cross join lateral asked_rules(m.id, m.welcomed_at, place.id) asked
      join chapter c on c.id = asked.chapter_id
      left join forum f on f.id = asked.forum_id
      left join forum_current_access access on access.forum_id = f.id
      where m.id = $5
        and (place.slug = $6
          or $6::text is null and (place.slug = 'global' or exists (
            select from membership where chapter_id = place.id and member_id = m.id)))
        and (f.id is null or ($7::text is null or f.slug = $7) and %s)
      order by c.slug, f.slug nulls first
      """
          .formatted(Visibility.FORUM);

  private static final String ACCEPT =
      """
      insert into rules_acceptance (member_id, code_id)
      select $5, code.id
      from code_of_conduct code
      join chapter c on c.id = code.chapter_id
      left join forum f on f.id = code.forum_id
      left join forum_current_access access on access.forum_id = f.id
      where c.slug = $6 and f.slug is not distinct from $7 and code.version = $8
        and code.published_at <= now() and (f.id is null or %s)
        and not exists (
          select from code_of_conduct newer
          where newer.chapter_id = code.chapter_id
            and newer.forum_id is not distinct from code.forum_id
            and newer.version > code.version and newer.published_at <= now())
      on conflict on constraint rules_acceptance_pk do update set code_id = excluded.code_id
      """
          .formatted(Visibility.FORUM);

  private AcceptanceQueries() {}

  static Future<List<AskedRules>> list(
      SqlClient client, Caller caller, Optional<ForumAddress> forum) {
    return client
        .preparedQuery(LIST)
        .mapping(AcceptanceQueries::asked)
        .execute(
            of(caller)
                .addString(forum.map(ForumAddress::chapter).orElse(null))
                .addString(forum.map(ForumAddress::slug).orElse(null)))
        .map(rows -> rows.stream().toList());
  }

  private static Tuple of(Caller caller) {
    return Visibility.of(caller).addLong(caller.member().orElseThrow().value());
  }

  private static AskedRules asked(Row row) {
    return new AskedRules(
        new CodePlace(row.getString("chapter"), Optional.ofNullable(row.getString("forum"))),
        row.getString("name"),
        row.getString("language"),
        row.getInteger("version"));
  }

  /** False when these are not the newest there, or none that the caller may read. */
  static Future<Boolean> accept(SqlClient client, Caller caller, CodePlace place, int version) {
    return client
        .preparedQuery(ACCEPT)
        .execute(
            of(caller)
                .addString(place.chapter())
                .addString(place.forum().orElse(null))
                .addInteger(version))
        .map(rows -> rows.rowCount() == 1);
  }
}
