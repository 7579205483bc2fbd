package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.CodePlace;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.text.Excerpt;
import org.plenary.text.Format;

/** Reads what people were told of actions, and takes what is to be told. */
final class NoticeQueries {

  // The rule is said in the first of the reader's languages in which it is, else in the chapter's.
  // What their words stand in by now may be no more for them to read.
  private static final String READ =
      """
      select a.id, a.kind::text, a.sentence, a.language, a.acted_at, a.ends_at, role.name as letter,
        coalesce(n.sent_at, n.leaves_at) as sent_at, stood.name, reader.languages, a.undone_by is not null as taken_back, appeal.id as appeal,
        place.slug as chapter, place.name as chapter_name, place.languages[1] as chapter_language,
        f.slug as forum,
        coalesce(a.detail ->> 'reach', '') = 'everywhere' as everywhere,
        exists (select from report where report.case_id = a.case_id) as on_report,
        c.id as contribution, c.kind::text as about, d.id as discussion,
        case when %1$s then d.title end as title,
        case when %1$s then d.language end as title_language, p.id as post,
        coalesce(words.format::text, case when summed.source is not null then 'markdown' end) as format,
        left(coalesce(words.source, summed.source), 8000) as source,
        coalesce(words.language, summary.language) as source_language,
        whose.slug as rules, narrower.slug as narrower, code.version, a.rule,
        said.title as rule_title, said.body as rule_body, said.language as rule_language
      from notice n
      join moderation_action a on a.id = n.action_id
      join byline stood on stood.id = n.byline_id
      left join member reader on reader.id = stood.member_id
      join chapter place on place.id = a.chapter_id
      left join forum f on f.id = a.forum_id
      left join byline role on role.id = a.by_byline_id
      left join appeal on appeal.action_id = a.id
      left join contribution c on c.id = a.contribution_id
      left join attachment file on file.contribution_id = c.id
      left join summary on summary.id = c.id
      left join summary_version summed on summed.summary_id = summary.id
        and summed.version = summary.version
      left join post p on p.id = coalesce(file.post_id, c.id)
      left join discussion d on d.id = coalesce(p.discussion_id, summary.discussion_id, c.id)
      left join forum_current_access access on access.forum_id = d.forum_id
      left join post_revision words on words.chapter_id = p.chapter_id and words.post_id = p.id
        and words.revision = p.revision
      join code_of_conduct code on code.id = a.code_id
      join chapter whose on whose.id = code.chapter_id
      left join forum narrower on narrower.id = code.forum_id
      join lateral (
        select rule.title, rule.body, rule.language
        from rule
        where rule.code_id = code.id and rule.number = a.rule
        order by array_position(%2$s, rule.language),
          array_position(whose.languages, rule.language), rule.language
        limit 1) said on true
      where %3$s
      """;

  private static final String OWN =
      READ.formatted(
          Visibility.DISCUSSION,
          "$8::text[]",
          """
          n.sent_at is not null
            and (stood.member_id = $5 or n.byline_id = any ($6) or stood.sealed_digest = any ($7))
          """);

  // Who is behind a pseudonym only they can tell.
  private static final String READ_BY_THEM =
      """
      (stood.member_id is null
        or readable_by(greatest(d.audience, access.reading), d.chapter_id, stood.member_id))
      """;

  private static final String AHEAD = READ.formatted(READ_BY_THEM, "reader.languages", "a.id = $1");
  private static final String AHEAD_OF_PARTS =
      READ.formatted(READ_BY_THEM, "reader.languages", "a.parent_id = $1") + " order by a.id";

  private static final String TAKE =
      """
      update notice set sent_at = now()
      where action_id = any (array(
        select action_id
        from notice
        where leaves_at <= now() and sent_at is null and withdrawn_at is null
        order by leaves_at
        limit $1
        for update skip locked))
      returning action_id, chapter_id, byline_id,
        (select done.case_id from moderation_action done where done.id = action_id) as case_id
      """;

  private static final Excerpt EXCERPT = new Excerpt();

  private NoticeQueries() {}

  /** Under which names somebody stands. */
  record Names(Caller caller, Person person, List<Long> pseudonyms, List<Buffer> handles) {

    Tuple tuple() {
      return Visibility.of(caller)
          .addLong(person.id().value())
          .addArrayOfLong(pseudonyms.toArray(Long[]::new))
          .addArrayOfBuffer(handles.toArray(Buffer[]::new))
          .addArrayOfString(person.languages().toArray(String[]::new));
    }
  }

  static Future<List<Notice>> list(
      SqlClient client, Names names, Duration appeals, PageRequest request) {
    Tuple values = names.tuple();
    String from =
        request
            .cursor()
            .map(
                cursor -> {
                  values.addLong(cursor.key(0));
                  return " and a.id %s $9".formatted(cursor.isForward() ? "<" : ">");
                })
            .orElse("");
    String order =
        " order by a.id %s limit %d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return read(client, OWN + from + order, values, appeals);
  }

  static Future<Optional<Notice>> find(
      SqlClient client, Names names, Duration appeals, ActionId id) {
    return read(client, OWN + " and a.id = $9", names.tuple().addLong(id.value()), appeals)
        .map(found -> found.stream().findFirst());
  }

  /** As it would be told, whether or not it left; empty where nobody is told. */
  static Future<Optional<NoticeAhead>> ahead(SqlClient client, Duration appeals, ActionId id) {
    return ahead(client, AHEAD, appeals, id).map(found -> found.stream().findFirst());
  }

  /** The same of the parts of what is done at once, the first first. */
  static Future<List<NoticeAhead>> aheadOfParts(
      SqlClient client, Duration appeals, ActionId whole) {
    return ahead(client, AHEAD_OF_PARTS, appeals, whole);
  }

  private static Future<List<NoticeAhead>> ahead(
      SqlClient client, String sql, Duration appeals, ActionId id) {
    return client
        .preparedQuery(sql)
        .mapping(row -> new NoticeAhead(notice(row, appeals), languages(row)))
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().toList());
  }

  private static List<String> languages(Row row) {
    return Optional.ofNullable(row.getArrayOfStrings("languages")).map(List::of).orElse(List.of());
  }

  private static Future<List<Notice>> read(
      SqlClient client, String sql, Tuple values, Duration appeals) {
    return client
        .preparedQuery(sql)
        .mapping(row -> notice(row, appeals))
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static Notice notice(Row row, Duration appeals) {
    return new Notice(
        new ActionId(row.getLong("id")),
        ActionKind.ofSql(row.getString("kind")),
        row.getString("name"),
        new Notice.Place(
            row.getString("chapter"),
            row.getString("chapter_name"),
            row.getString("chapter_language"),
            Optional.ofNullable(row.getString("forum")),
            row.getBoolean("everywhere")),
        Optional.ofNullable(row.getLong("contribution")).map(id -> about(row, id)),
        rule(row),
        row.getString("sentence"),
        row.getString("language"),
        Optional.ofNullable(row.getString("letter")),
        row.getBoolean("on_report"),
        row.getOffsetDateTime("acted_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("ends_at")).map(at -> at.toInstant()),
        row.getOffsetDateTime("sent_at").toInstant().plus(appeals),
        row.getBoolean("taken_back"),
        Optional.ofNullable(row.getLong("appeal")));
  }

  private static Notice.About about(Row row, long id) {
    return new Notice.About(
        id,
        ContributionKind.ofSql(row.getString("about")),
        Optional.ofNullable(row.getLong("discussion")).map(DiscussionId::new),
        Optional.ofNullable(row.getLong("post")).map(PostId::new),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("title_language")),
        Optional.ofNullable(row.getString("source"))
            .map(source -> EXCERPT.of(Format.ofSql(row.getString("format")), source)),
        Optional.ofNullable(row.getString("source_language")));
  }

  private static CitedRule rule(Row row) {
    return new CitedRule(
        new CodePlace(row.getString("rules"), Optional.ofNullable(row.getString("narrower"))),
        row.getInteger("version"),
        row.getInteger("rule"),
        row.getString("rule_title"),
        row.getString("rule_body"),
        row.getString("rule_language"));
  }

  /**
   * A notice that leaves.
   *
   * @param matter the number of the case in which it was done
   */
  record Leaving(ActionId action, ChapterId chapter, long byline, Optional<Long> matter) {}

  /** Those whose time has come, taken by nobody else. */
  static Future<List<Leaving>> take(SqlClient transaction, int most) {
    return transaction
        .preparedQuery(TAKE)
        .mapping(
            row ->
                new Leaving(
                    new ActionId(row.getLong("action_id")),
                    new ChapterId(row.getInteger("chapter_id")),
                    row.getLong("byline_id"),
                    Optional.ofNullable(row.getLong("case_id"))))
        .execute(Tuple.of(most))
        .map(rows -> rows.stream().toList());
  }
}
