package org.plenary.roster;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowStream;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.plenary.caller.MembershipSource;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.roster.RosterLine.Held;

final class RosterQueries {

  private static final String ALL =
      """
      select m.id, m.handle, m.name, array_agg(held.role::text order by held.role, held.source) as roles,
        array_agg(held.source::text order by held.role, held.source) as sources,
        min(held.granted_at) as since
      from membership held
      join member m on m.id = held.member_id
      where held.chapter_id = $1 and m.issuer is not null
      group by m.id
      order by m.id
      """;

  private static final int AT_ONCE = 1_000;

  private static final String MEMBER =
      "select id from member where handle = $1 and issuer is not null";

  // Whoever curates, leads or administers belongs there.
  private static final String GIVE =
      """
      with missing as (
        select role::role
        from unnest(case when $3 in ('observer', 'member', 'administrator') then array[$3]
                         else array['member', $3] end) role
        where not exists (
          select from membership held
          where held.chapter_id = $1 and held.member_id = $2 and held.role = role.role::role
            and held.source = 'local')),
      given as (
        insert into office_change (chapter_id, member_id, role, given, changed_by)
        select $1, $2, role, true, $4 from missing where role not in ('observer', 'member')
        returning id, role)
      insert into membership (chapter_id, member_id, role, source, office_id)
      select $1, $2, missing.role, 'local', given.id
      from missing
      left join given on given.role = missing.role
      on conflict do nothing
      """;

  private static final String TAKE =
      """
      with taken as (
        delete from membership
        where chapter_id = $1 and member_id = $2 and role = $3::text::role and source <> 'claim'
        returning role),
      noted as (
        insert into office_change (chapter_id, member_id, role, given, changed_by)
        select distinct $1::integer, $2::bigint, role, false, $4::bigint
        from taken
        where role not in ('observer', 'member'))
      select count(*) as taken from taken
      """;

  // Two at once must not both give what is missing, nor both find the other one still there.
  private static final String LOCK = "select from chapter where id = $1 for update";

  private static final String HAS_OFFICER =
      "select exists (select 1 from membership where chapter_id = $1 and role = 'officer') as it";

  private RosterQueries() {}

  /**
   * In the direction of the request, one more than its limit where there is more.
   *
   * @param beginning of the handles, empty for all
   */
  static Future<List<RosterLine>> list(
      SqlClient client, ChapterId chapter, String beginning, PageRequest request) {
    Tuple values = Tuple.of(chapter.value(), beginning);
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String direction = request.isForward() ? "asc" : "desc";
    return client
        .preparedQuery(page(from, direction, request.fetch()))
        .mapping(RosterQueries::line)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  // In the order of a key that begins with the chapter: a page costs what it shows, however many
  // there are.
  private static String page(String from, String direction, int limit) {
    return """
      select m.id, m.handle, m.name, held.roles, held.sources, held.since
      from (
        select distinct held.member_id
        from membership held
        join member m on m.id = held.member_id
        where held.chapter_id = $1 and m.issuer is not null and starts_with(m.handle, $2) %1$s
        order by held.member_id %2$s
        limit %3$d) here
      join member m on m.id = here.member_id
      cross join lateral (
        select array_agg(role::text order by role, source) as roles,
          array_agg(source::text order by role, source) as sources, min(granted_at) as since
        from membership
        where chapter_id = $1 and member_id = m.id) held
      order by m.id %2$s
      """
        .formatted(from, direction, limit);
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addLong(cursor.key(0));
    return "and held.member_id " + (cursor.isForward() ? ">" : "<") + " $3";
  }

  /** All of a chapter, one after the other, however many there are. */
  static Future<Void> each(
      SqlConnection transaction, ChapterId chapter, Consumer<RosterLine> reader) {
    return transaction
        .prepare(ALL)
        .compose(
            statement -> each(statement.createStream(AT_ONCE, Tuple.of(chapter.value())), reader));
  }

  private static Future<Void> each(RowStream<Row> rows, Consumer<RosterLine> reader) {
    Promise<Void> read = Promise.promise();
    rows.exceptionHandler(read::tryFail)
        .endHandler(_ -> read.tryComplete())
        .handler(row -> reader.accept(line(row)));
    return read.future().eventually(rows::close);
  }

  private static RosterLine line(Row row) {
    String[] roles = row.getArrayOfStrings("roles");
    String[] sources = row.getArrayOfStrings("sources");
    List<Held> held =
        IntStream.range(0, roles.length)
            .mapToObj(i -> new Held(Role.ofSql(roles[i]), MembershipSource.ofSql(sources[i])))
            .toList();
    return new RosterLine(
        row.getLong("id"),
        row.getString("handle"),
        row.getString("name"),
        held,
        row.getOffsetDateTime("since").toInstant());
  }

  static Future<Optional<MemberId>> member(SqlClient client, String handle) {
    return client
        .preparedQuery(MEMBER)
        .mapping(row -> new MemberId(row.getLong("id")))
        .execute(Tuple.of(handle))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> give(
      SqlClient transaction, ChapterId chapter, MemberId member, Role role, MemberId giver) {
    return transaction
        .preparedQuery(GIVE)
        .execute(Tuple.of(chapter.value(), member.value(), role.sqlName(), giver.value()))
        .mapEmpty();
  }

  /** False when there is none that could be taken here. */
  static Future<Boolean> take(
      SqlClient transaction, ChapterId chapter, MemberId member, Role role, MemberId taker) {
    return transaction
        .preparedQuery(TAKE)
        .execute(Tuple.of(chapter.value(), member.value(), role.sqlName(), taker.value()))
        .map(rows -> rows.iterator().next().getLong("taken") > 0);
  }

  static Future<Void> lock(SqlClient transaction, ChapterId chapter) {
    return transaction.preparedQuery(LOCK).execute(Tuple.of(chapter.value())).mapEmpty();
  }

  static Future<Boolean> hasOfficer(SqlClient client, ChapterId chapter) {
    return client
        .preparedQuery(HAS_OFFICER)
        .execute(Tuple.of(chapter.value()))
        .map(rows -> rows.iterator().next().getBoolean("it"));
  }
}
