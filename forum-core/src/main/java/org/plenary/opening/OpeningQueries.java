package org.plenary.opening;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.appeal.AppealId;
import org.plenary.casework.CaseId;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.moderation.Concerned;

/** Keeps who wished to open a seal, and that it was opened. */
final class OpeningQueries {

  private static final String NAME =
      "case byline.kind when 'role' then ltrim(byline.handle, '~') else byline.name end as name";

  // One with which nobody agrees ends, so that another can ask for better reasons, and so does that
  // of who is no officer any more. How long it counts is the first value of every statement that
  // asks this.
  private static final String COUNTS =
      """
      (wish.asked_at > now() - $1 * interval '1 second' and exists (
        select
        from membership asker
        where asker.member_id = wish.asked_by and (asker.role = 'administrator'
          or asker.role = 'officer' and asker.chapter_id = wish.chapter_id)))
      """;

  private static final String SEALED =
      """
      select id, kind = 'role' as is_role, chapter_id, forum_id, sealed_member, sealed_digest,
        (select wish.asked_at + $1 * interval '1 second'
          from opening_wish wish where wish.byline_id = byline.id and\s"""
          + COUNTS
          + ") as ends_at, "
          + NAME
          + " from byline where %s and kind in ('role', 'pseudonym')\n";

  private static final String FIND = SEALED.formatted("id = $2");

  private static final String OF_APPEAL =
      SEALED.formatted(
          """
          id = (
            select a.by_byline_id
            from appeal
            join moderation_action a on a.id = appeal.action_id
            join byline judge on judge.id = appeal.by_byline_id
            where appeal.id = $2 and appeal.outcome is not null
              and judge.sealed_digest = any ($3))
          """);

  private static final String OF_CASE =
      SEALED.formatted(
              """
              chapter_id = any ($3) and id in (
                select subject_byline_id from moderation_case where id = $2
                union all
                select by_byline_id from moderation_action where case_id = $2
                union all
                select by_byline_id from case_entry where case_id = $2)
              """)
          + " order by id";

  private static final String DECIDED =
      """
      select appeal.id, %s
      from appeal
      join moderation_action a on a.id = appeal.action_id
      join byline on byline.id = a.by_byline_id
      join byline judge on judge.id = appeal.by_byline_id
      where judge.sealed_digest = any ($1) and appeal.outcome is not null
      order by appeal.id desc
      limit 20
      """
          .formatted(NAME);

  private static final String ASK =
      """
      insert into opening_wish as wish (chapter_id, byline_id, asked_by, sentence)
      values ($2, $3, $4, $5)
      on conflict on constraint opening_wish_byline_unique do update
        set id = default, asked_by = excluded.asked_by, sentence = excluded.sentence,
          asked_at = excluded.asked_at
        where not %s
      returning id
      """
          .formatted(COUNTS);

  // Where a chapter has one officer, one of another steps in.
  private static final String MAY_AGREE =
      """
      wish.asked_by <> $2 and %s
      and ($4 or wish.chapter_id = any ($3) or (cardinality($3::integer[]) > 0 and (
        select count(distinct held.member_id)
        from membership held
        where held.chapter_id = wish.chapter_id and held.role = 'officer') < 2))
      """
          .formatted(COUNTS);

  private static final String LIST =
      """
      select wish.id, chapter.slug, %s, wish.sentence, wish.asked_at
      from opening_wish wish
      join chapter on chapter.id = wish.chapter_id
      join byline on byline.id = wish.byline_id
      where %s
      order by wish.id
      limit 100
      """
          .formatted(NAME, MAY_AGREE);

  // Whoever agrees first takes it.
  private static final String TAKE =
      "delete from opening_wish wish where wish.id = $5 and %s returning byline_id, asked_by, sentence"
          .formatted(MAY_AGREE);

  private static final String OPEN =
      """
      insert into byline_opening (chapter_id, byline_id, asked_by, agreed_by, appeal_id, sentence)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String MEMBER = "select handle, name from member where id = $1";

  private OpeningQueries() {}

  static Future<Optional<Sealed>> find(SqlClient client, Duration lasts, long byline) {
    return closed(client, FIND, Tuple.of(lasts.toSeconds(), byline));
  }

  /** Who acted where this appeal was decided by who has one of these handles. */
  static Future<Optional<Sealed>> find(
      SqlClient client, Duration lasts, AppealId appeal, List<Buffer> handles) {
    return closed(
        client,
        OF_APPEAL,
        Tuple.of(lasts.toSeconds(), appeal.value())
            .addArrayOfBuffer(handles.toArray(Buffer[]::new)));
  }

  private static Future<Optional<Sealed>> closed(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(OpeningQueries::closed)
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  private static Sealed closed(Row row) {
    var chapter = new ChapterId(row.getInteger("chapter_id"));
    var person =
        new Concerned(
            Optional.of(row.getLong("id")),
            Optional.empty(),
            Optional.of(row.getBuffer("sealed_digest")),
            Optional.of(chapter),
            Optional.ofNullable(row.getInteger("forum_id")).map(ForumId::new));
    return new Sealed(
        row.getLong("id"),
        row.getBoolean("is_role"),
        chapter,
        row.getString("name"),
        row.getBuffer("sealed_member"),
        person,
        Optional.ofNullable(row.getOffsetDateTime("ends_at")).map(OffsetDateTime::toInstant));
  }

  /** Those in a case that are of one of these chapters. */
  static Future<List<Sealed>> list(
      SqlClient client, Duration lasts, CaseId matter, Set<ChapterId> chapters) {
    return client
        .preparedQuery(OF_CASE)
        .mapping(OpeningQueries::closed)
        .execute(
            Tuple.of(lasts.toSeconds(), matter.value())
                .addArrayOfInteger(chapters.stream().map(ChapterId::value).toArray(Integer[]::new)))
        .map(rows -> rows.stream().toList());
  }

  /** What was decided by who has one of these handles. */
  static Future<List<DecidedSeal>> decided(SqlClient client, List<Buffer> handles) {
    return client
        .preparedQuery(DECIDED)
        .mapping(row -> new DecidedSeal(new AppealId(row.getLong("id")), row.getString("name")))
        .execute(Tuple.tuple().addArrayOfBuffer(handles.toArray(Buffer[]::new)))
        .map(rows -> rows.stream().toList());
  }

  /** Empty where somebody asked already, and it counts still. */
  static Future<Optional<OpeningWishId>> ask(
      SqlClient client, Duration lasts, Sealed closed, MemberId officer, String sentence) {
    return client
        .preparedQuery(ASK)
        .mapping(row -> new OpeningWishId(row.getLong("id")))
        .execute(
            Tuple.of(
                lasts.toSeconds(),
                closed.chapter().value(),
                closed.byline(),
                officer.value(),
                sentence))
        .map(rows -> rows.stream().findFirst());
  }

  /**
   * Somebody who may agree.
   *
   * @param offices the chapters whose officer they are
   */
  record Officer(MemberId member, Set<ChapterId> offices, boolean administrator) {

    Tuple tuple(Duration lasts) {
      return Tuple.of(lasts.toSeconds(), member.value())
          .addArrayOfInteger(offices.stream().map(ChapterId::value).toArray(Integer[]::new))
          .addBoolean(administrator);
    }
  }

  static Future<List<OpeningWish>> list(SqlClient client, Duration lasts, Officer officer) {
    return client
        .preparedQuery(LIST)
        .mapping(
            row ->
                new OpeningWish(
                    new OpeningWishId(row.getLong("id")),
                    row.getString("slug"),
                    row.getString("name"),
                    row.getString("sentence"),
                    row.getOffsetDateTime("asked_at").toInstant()))
        .execute(officer.tuple(lasts))
        .map(rows -> rows.stream().toList());
  }

  /** What was wished. */
  record Wished(long byline, MemberId askedBy, String sentence) {}

  static Future<Optional<Wished>> take(
      SqlClient transaction, Duration lasts, Officer officer, OpeningWishId wish) {
    return transaction
        .preparedQuery(TAKE)
        .mapping(
            row ->
                new Wished(
                    row.getLong("byline_id"),
                    new MemberId(row.getLong("asked_by")),
                    row.getString("sentence")))
        .execute(officer.tuple(lasts).addLong(wish.value()))
        .map(rows -> rows.stream().findFirst());
  }

  /** Writes down that it is opened: by two, or by who decided an appeal. */
  static Future<Void> open(
      SqlClient transaction,
      Sealed closed,
      MemberId askedBy,
      Optional<MemberId> agreedBy,
      Optional<AppealId> appeal,
      String sentence) {
    @Nullable Long agreed = agreedBy.map(MemberId::value).orElse(null);
    return transaction
        .preparedQuery(OPEN)
        .execute(
            Tuple.of(
                closed.chapter().value(),
                closed.byline(),
                askedBy.value(),
                agreed,
                appeal.map(AppealId::value).orElse(null),
                sentence))
        .mapEmpty();
  }

  static Future<Opened> member(SqlClient client, Sealed closed, MemberId member) {
    return client
        .preparedQuery(MEMBER)
        .mapping(row -> new Opened(closed.name(), row.getString("handle"), row.getString("name")))
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.iterator().next());
  }
}
