package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.text.Format;

/** Reads and replaces what a post or a summary says and said. */
final class RedactionQueries {

  private static final String WORDS =
      """
      select said.revision, said.revision = p.revision as is_current, said.format::text,
        said.source, said.html, said.renderer, said.quote_count,
        said.revision = 1 and byline.kind = 'imported' as archived, null::json as cited
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join byline on byline.id = c.byline_id
      join post_revision said on said.chapter_id = p.chapter_id and said.post_id = p.id
      where p.id = $1
      order by said.revision
      for no key update of said
      """;

  private static final String OF_SUMMARY =
      """
      select said.version as revision, said.version = s.version as is_current,
        'markdown' as format, said.source, said.html, said.renderer, 0 as quote_count,
        false as archived, (
          select json_agg(json_build_object('number', cited.number, 'post', cited.post_id))
          from summary_citation cited
          where cited.summary_id = said.summary_id and cited.version = said.version) as cited
      from summary s
      join summary_version said on said.summary_id = s.id
      where s.id = $1
      order by said.version
      for no key update of said
      """;

  private static final String REPLACE =
      """
      update post_revision said set source = fresh.source, html = fresh.html,
        renderer = fresh.renderer, quote_count = fresh.quotes
      from jsonb_to_recordset($2) fresh (
        revision integer, source text, html text, renderer integer, quotes integer)
      where said.post_id = $1 and said.revision = fresh.revision
        and said.chapter_id = (select chapter_id from post where id = $1)
      """;

  private static final String REPLACE_OF_SUMMARY =
      """
      update summary_version said set source = fresh.source, html = fresh.html,
        renderer = fresh.renderer
      from jsonb_to_recordset($2) fresh (
        revision integer, source text, html text, renderer integer)
      where said.summary_id = $1 and said.version = fresh.revision
      """;

  private static final String LATER =
      """
      select exists (
        select from moderation_action
        where contribution_id = $1 and kind = 'redact' and id > $2 and undone_by is null) as later
      """;

  private static final String FORGET =
      """
      update moderation_action a set before = a.before - 'words'
      where a.kind = 'redact' and a.before ? 'words'
        and a.acted_at < now() - make_interval(secs => $1)
        and not exists (
          select
          from notice
          where notice.action_id = a.id and notice.withdrawn_at is null
            and coalesce(notice.sent_at, now()) > now() - make_interval(secs => $1))
        and not exists (
          select from appeal where appeal.action_id = a.id and appeal.outcome is null)
      """;

  private RedactionQueries() {}

  /**
   * One revision as it stands.
   *
   * @param cited posts by the numbers under which a summary cites them
   */
  record Words(
      int revision,
      boolean current,
      boolean archived,
      Format format,
      String source,
      String html,
      int renderer,
      int quotes,
      Map<Integer, Long> cited) {

    Words {
      cited = Map.copyOf(cited);
    }

    /** As it is kept with an action, and put back. */
    JsonObject json() {
      return new JsonObject()
          .put("revision", revision)
          .put("source", source)
          .put("html", html)
          .put("renderer", renderer)
          .put("quotes", quotes);
    }
  }

  static Future<List<Words>> words(SqlClient transaction, Contribution one) {
    return transaction
        .preparedQuery(isSummary(one) ? OF_SUMMARY : WORDS)
        .mapping(RedactionQueries::words)
        .execute(Tuple.of(one.number()))
        .map(rows -> rows.stream().toList());
  }

  private static boolean isSummary(Contribution one) {
    return one.kind() == ContributionKind.SUMMARY;
  }

  private static Words words(Row row) {
    return new Words(
        row.getInteger("revision"),
        row.getBoolean("is_current"),
        row.getBoolean("archived"),
        Format.ofSql(row.getString("format")),
        row.getString("source"),
        row.getString("html"),
        row.getInteger("renderer"),
        row.getInteger("quote_count"),
        cited(row.getJsonArray("cited")));
  }

  private static Map<Integer, Long> cited(@Nullable JsonArray cited) {
    return cited == null
        ? Map.of()
        : cited.stream()
            .map(JsonObject.class::cast)
            .collect(
                Collectors.toMap(post -> post.getInteger("number"), post -> post.getLong("post")));
  }

  static Future<Void> replace(SqlClient transaction, Contribution one, JsonArray words) {
    return transaction
        .preparedQuery(isSummary(one) ? REPLACE_OF_SUMMARY : REPLACE)
        .execute(Tuple.of(one.number(), words))
        .mapEmpty();
  }

  /** Whether more was taken out after this action. */
  static Future<Boolean> isFollowed(SqlClient transaction, long post, ActionId action) {
    return transaction
        .preparedQuery(LATER)
        .execute(Tuple.of(post, action.value()))
        .map(rows -> rows.iterator().next().getBoolean("later"));
  }

  /** What was taken out longer ago than this, but for what an appeal may still put back. */
  static Future<Void> forget(SqlClient client, Duration kept) {
    return client.preparedQuery(FORGET).execute(Tuple.of((double) kept.toSeconds())).mapEmpty();
  }
}
