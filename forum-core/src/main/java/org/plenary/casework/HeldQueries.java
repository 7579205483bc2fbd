package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Reason;

final class HeldQueries {

  // Who fears a danger need not know the rules: then it is the first of those that count there.
  private static final String HOLDABLE =
      """
      select place.id as post_id, place.language, cited.code_id, cited.rule, null::bigint as action_id
      from moderation_case c
      join contribution_place place on place.id = c.contribution_id and place.kind = 'post'
        and place.state = 'visible' and place.debate_state = 'visible'
      join lateral (
        (select r.code_id, r.rule, 0 as rank
         from report r
         where r.case_id = c.id and r.rule is not null and r.trusted
         order by r.id
         limit 1)
        union all
        (select code.id, rule.number, 1
         from code_of_conduct code
         join rule on rule.code_id = code.id
         join chapter whose on whose.id = code.chapter_id
         where code.forum_id is null and code.published_at <= now()
           and (code.chapter_id = c.chapter_id or whose.slug = 'global')
         order by code.chapter_id <> c.chapter_id, code.version desc, rule.number
         limit 1)
        order by rank
        limit 1) cited on true
      where c.id = $1 and c.state <> 'closed'
        and coalesce((
          select wish.trusted_hide
          from holding wish
          where wish.chapter_id = c.chapter_id
            and (wish.forum_id is null or wish.forum_id = place.forum_id)
          order by wish.forum_id nulls last
          limit 1), true)
        and (
          select count(*) from report r where r.case_id = c.id and r.trusted and r.outcome is null) >= $2
        and not exists (
          select from moderation_action done where done.case_id = c.id and done.kind = 'hold')
      """;

  private static final String HELD =
      """
      select place.id as post_id, place.language, done.code_id, done.rule, done.id as action_id
      from moderation_case c
      join contribution_place place on place.id = c.contribution_id and place.kind = 'post'
        and place.state = 'held'
      join moderation_action done on done.case_id = c.id and done.kind = 'hold' and done.machine
        and done.undone_by is null
      where c.id = $1
      """;

  // What anybody did to it since stays, but for what was taken back.
  private static final String PUBLISHED =
      """
      select place.id as post_id, place.language, done.code_id, done.rule, null::bigint as action_id
      from moderation_case c
      join contribution_place place on place.id = c.contribution_id and place.kind = 'post'
        and place.state = 'visible'
      join moderation_action done on done.case_id = c.id and done.kind = 'hold' and done.machine
      join moderation_action release on release.id = done.undone_by and release.machine
        and release.case_id = c.id
      where c.id = $1 and not exists (
        select from moderation_action later
        where later.contribution_id = c.contribution_id and later.id > release.id
          and later.undone_by is null and not later.detail ? 'undoes')
      """;

  private HeldQueries() {}

  /**
   * A post that is to be held, or is.
   *
   * @param post its number
   * @param rule by which it is held
   * @param action that holds it
   */
  record HeldPost(long post, MachineWords words, Citation rule, Optional<ActionId> action) {

    Reason reason(String sentence) {
      return new Reason(rule, sentence, words.language());
    }
  }

  /** Empty where it is not to be held, or no rule says why. */
  static Future<Optional<HeldPost>> holdable(SqlClient client, CaseId id, int enough) {
    return find(client, HOLDABLE, Tuple.of(id.value(), enough));
  }

  /** Empty where nothing is held for this case. */
  static Future<Optional<HeldPost>> held(SqlClient client, CaseId id) {
    return find(client, HELD, Tuple.of(id.value()));
  }

  /** Empty where nothing that was held for this case was published when it was judged. */
  static Future<Optional<HeldPost>> published(SqlClient client, CaseId id) {
    return find(client, PUBLISHED, Tuple.of(id.value()));
  }

  private static Future<Optional<HeldPost>> find(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(HeldQueries::post)
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  private static HeldPost post(Row row) {
    return new HeldPost(
        row.getLong("post_id"),
        MachineWords.in(row.getString("language")),
        new Citation(row.getInteger("code_id"), row.getInteger("rule")),
        Optional.ofNullable(row.getLong("action_id")).map(ActionId::new));
  }
}
