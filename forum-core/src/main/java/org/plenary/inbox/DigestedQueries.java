package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.Digest.Line;
import org.plenary.inbox.Digest.Place;

/** Reads what letters of digests tell, all of them at once. */
final class DigestedQueries {

  // The latest of those that came meanwhile and that still are to come so. What is in a forum that
  // they read as a list comes as a letter of its own.
  private static final String CAME =
      """
      select came.*, came.read_at as seen_at
      from notification came
      join mail_kind usual on usual.kind = came.kind
      left join mail_choice choice
        on choice.member_id = came.member_id and choice.kind = came.kind and usual.can_choose
      where came.member_id = asked.member_id and came.read_at is null
        and came.id > asked.digest_from and came.id <= asked.digest_to
        and came.made_at > asked.made_at - interval '31 days'
        and coalesce(choice.way, usual.way) = asked.digest_way
        and not exists (
          select
          from post p
          join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
          join list_reader list
            on list.member_id = came.member_id and list.forum_id = d.forum_id
          left join held_post held on held.post_id = p.id
          where p.id = came.contribution_id
            and list.since <= coalesce(held.published_at, p.posted_at))
      order by came.id desc
      limit 1000
      """;

  private static final String FIND =
      """
      with asked as materialized (
        select id as letter_id, member_id, digest_way, coalesce(digest_from, 0) as digest_from,
          digest_to, made_at
        from letter
        where id = any ($1) and digest_way is not null)
      select asked.letter_id, line.*, home.slug as home_slug, home.name as home_name,
        home.languages[1] as home_language, f.slug as forum_slug, f.title as forum_title,
        f.language as forum_language
      from asked
      cross join lateral (
        select case when coalesce(bool_or(held.role = 'administrator'), false)
            then 'officers' else 'signed_in' end::audience as base,
          coalesce(array_agg(held.chapter_id), '{}') as observed,
          coalesce(array_agg(held.chapter_id) filter (where held.role <> 'observer'), '{}')
            as joined,
          coalesce(array_agg(held.chapter_id) filter (where held.role = 'officer'), '{}')
            as administered
        from membership held
        where held.member_id = asked.member_id) sight
      cross join lateral (
        select *, (count(*) over ())::int as found
        from (%s) readable
        order by notification_id desc
        limit %d) line
      left join discussion d on d.id = line.discussion_id
      left join forum f on f.id = d.forum_id
      left join chapter home on home.id = f.chapter_id
      order by asked.letter_id, home.slug, f.slug, line.discussion_id, line.notification_id
      """
          .formatted(NotificationRow.each(CAME, "asked.member_id", "sight"), Digest.LINES);

  private record Found(long letter, Line line, int of) {}

  private DigestedQueries() {}

  static Future<Map<Long, Digest>> find(SqlClient client, Collection<Long> letters) {
    return client
        .preparedQuery(FIND)
        .mapping(DigestedQueries::found)
        .execute(Tuple.tuple().addArrayOfLong(letters.toArray(Long[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            Found::letter,
                            Collectors.collectingAndThen(
                                Collectors.toList(), DigestedQueries::digest))));
  }

  private static Digest digest(List<Found> found) {
    return new Digest(
        found.stream().map(Found::line).toList(), found.getFirst().of() - found.size());
  }

  private static Found found(Row row) {
    return new Found(
        row.getLong("letter_id"),
        new Line(NotificationRow.of(row), place(row)),
        row.getInteger("found"));
  }

  private static Optional<Place> place(Row row) {
    return Optional.ofNullable(row.getString("forum_slug"))
        .map(
            forum ->
                new Place(
                    new ForumAddress(row.getString("home_slug"), forum),
                    row.getString("forum_title"),
                    row.getString("forum_language"),
                    row.getString("home_name"),
                    row.getString("home_language")));
  }
}
