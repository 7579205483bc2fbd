package org.plenary.summary;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.member.Bylines;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;

/** Reads summaries, and what they said before. */
final class SummaryQueries {

  // What is cited is read like everything else, wherever it stands by now.
  private static final String CITED =
      """
      (select json_agg(json_build_object('post', cited.post_id, 'number', cited.number,
          'stands', now.id is not null, 'elsewhere', said.discussion_id <> s.discussion_id,
          'handle', now.author_handle, 'name', now.author_name) order by cited.number)
        from summary_citation cited
        join post said on said.id = cited.post_id
        left join lateral (
          select p.id, %s
          from post p
          join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
          join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
          join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
          join forum_current_access access on access.forum_id = d.forum_id
          %s
          where p.id = cited.post_id and c.state = 'visible' and debate.state = 'visible'
            and %s) now on true
        where cited.summary_id = s.id and cited.version = v.version)
      """
          .formatted(Bylines.COLUMNS, Bylines.JOIN, Visibility.DISCUSSION);

  // What went into another discussion is read by who reads that, where its posts stand by now. Each
  // is led to the next by its number: else all that ever went into another are read.
  private static final String READABLE =
      """
      from summary s
      join contribution c on c.chapter_id = s.chapter_id and c.id = s.id
      join contribution own on own.chapter_id = s.chapter_id and own.id = s.discussion_id
      join lateral (
        with recursive led as (
          select began.id, began.merged_into from discussion began where began.id = s.discussion_id
          union
          select next.id, next.merged_into
          from led
          join discussion next on next.id = led.merged_into)
        select last.*
        from led
        join discussion last on last.id = led.id
        where led.merged_into is null) d on true
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      join summary_version v on v.summary_id = s.id %s
      join byline on byline.id = v.by_byline_id
      where s.discussion_id = $5 and c.state = 'visible' and own.state = 'visible'
        and debate.state = 'visible' and %s
      """;

  private static final String CURRENT =
      """
      select s.id, s.discussion_id, s.language, s.version, v.source, v.html, v.renderer,
        v.written_at, byline.handle as author_handle, byline.name as author_name,
        array_agg(s.language) over () as languages, %s as cited
      %s
      """
          .formatted(CITED, READABLE.formatted("and v.version = s.version", Visibility.DISCUSSION));

  private static final String LIST = CURRENT + "order by s.language";

  // In the language that is wished, else in that of the debate, else in any.
  private static final String FIND =
      CURRENT
          + """
          order by s.language = $6 desc, s.language = d.language desc, s.language
          limit 1
          """;

  // What was taken back of versions leaves gaps in their numbers.
  private static final String OLDER =
      """
      left join lateral (
        select older.source
        from summary_version older
        where older.summary_id = s.id and older.version < v.version
        order by older.version desc
        limit 1) before on true
      left join moderation_action act on act.contribution_id = s.id and act.kind = 'summarise'
        and (act.detail ->> 'version')::integer = v.version and act.undone_by is null
      """;

  private static final String VERSIONS =
      """
      select v.version, v.source, v.written_at, byline.handle as author_handle,
        byline.name as author_name, before.source as before, act.sentence,
        act.language as sentence_language
      %s and s.language = $6
      """
          .formatted(READABLE.formatted(OLDER, Visibility.DISCUSSION));

  private SummaryQueries() {}

  /**
   * A summary as it is kept.
   *
   * @param renderer that made its HTML
   */
  record Kept(Summary summary, int renderer) {}

  /** Those that the caller may read, by their languages. */
  static Future<List<Kept>> list(SqlClient client, Caller caller, DiscussionId id) {
    return read(client, LIST, Visibility.of(caller).addLong(id.value()));
  }

  /** The one in this language, else in that of the debate, else in any. */
  static Future<Optional<Kept>> find(
      SqlClient client, Caller caller, DiscussionId id, String wished) {
    return read(client, FIND, Visibility.of(caller).addLong(id.value()).addString(wished))
        .map(found -> found.stream().findFirst());
  }

  private static Future<List<Kept>> read(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(SummaryQueries::kept)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static Kept kept(Row row) {
    var summary =
        new Summary(
            row.getLong("id"),
            new DiscussionId(row.getLong("discussion_id")),
            row.getString("language"),
            row.getInteger("version"),
            Bylines.author(row),
            row.getOffsetDateTime("written_at").toInstant(),
            row.getString("source"),
            row.getString("html"),
            cited(row.getJsonArray("cited")),
            List.of(row.getArrayOfStrings("languages")));
    return new Kept(summary, row.getInteger("renderer"));
  }

  private static List<Cited> cited(@Nullable JsonArray cited) {
    return cited == null
        ? List.of()
        : cited.stream().map(JsonObject.class::cast).map(SummaryQueries::cited).toList();
  }

  private static Cited cited(JsonObject cited) {
    return new Cited(
        new PostId(cited.getLong("post")),
        cited.getInteger("number"),
        cited.getBoolean("stands"),
        cited.getBoolean("elsewhere"),
        Optional.ofNullable(cited.getString("name"))
            .map(name -> new Author(Optional.ofNullable(cited.getString("handle")), name)));
  }

  /** What the summary in this language said, the last first; nothing where it is not read. */
  static Future<List<SummaryVersion>> versions(
      SqlClient client, Caller caller, DiscussionId id, String language, PageRequest request) {
    Tuple values = Visibility.of(caller).addLong(id.value()).addString(language);
    String from =
        request
            .cursor()
            .map(
                cursor -> {
                  values.addLong(cursor.key(0));
                  return " and v.version %s $7".formatted(cursor.isForward() ? "<" : ">");
                })
            .orElse("");
    String order =
        " order by v.version %s limit %d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(VERSIONS + from + order)
        .mapping(SummaryQueries::version)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static SummaryVersion version(Row row) {
    return new SummaryVersion(
        row.getInteger("version"),
        row.getString("source"),
        row.getOffsetDateTime("written_at").toInstant(),
        Bylines.author(row),
        Optional.ofNullable(row.getString("before")),
        Optional.ofNullable(row.getString("sentence"))
            .map(text -> new SummaryVersion.Sentence(text, row.getString("sentence_language"))));
  }
}
