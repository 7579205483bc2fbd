package org.plenary.profile;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plenary.member.MemberId;

final class ProfileQueries {

  // To belong to the chapter of all tells nothing.
  private static final String OWN =
      "chapter own where own.slug <> 'global' and " + ShownChapterRow.belongs("m", "own");

  private static final String FIND =
      """
      select m.handle, m.name, m.languages, m.time_zone, m.pronouns,
        m.welcomed_at is not null as welcomed, coalesce(rules.version, 0) as rules_version,
        (select own.slug from chapter own where own.id = m.shown_chapter_id) as shown_chapter,
        array(select own.slug from %1$s order by own.name, own.id) as own_slugs,
        array(select own.name from %1$s order by own.name, own.id) as own_names,
        array(select own.languages[1] from %1$s order by own.name, own.id) as own_languages,
        %2$s
      from member m
      left join lateral (
        select max(code.version) as version
        from code_of_conduct code
        join chapter on chapter.id = code.chapter_id
        where chapter.slug = 'global' and code.forum_id is null) rules on true
      %3$s
      where m.id = $1
      """
          .formatted(OWN, AffiliationRows.COLUMNS, AffiliationRows.SAID);

  // One after the other, for two who wish the same must not both find it free.
  private static final String QUEUE = "select pg_advisory_xact_lock(hashtext('member.handle'))";

  private static final String WELCOME =
      """
      update member set handle = $2, handle_skeleton = $3, name = $4, languages = $5,
        time_zone = $6, welcomed_at = now()
      where id = $1 and welcomed_at is null
        and not exists (
          select 1 from member other
          where other.id <> $1 and looks(other.handle) = $3)
      """;

  private static final String ACCEPT =
      """
      insert into rules_acceptance (member_id, code_id)
      select $1, code.id
      from code_of_conduct code
      join chapter on chapter.id = code.chapter_id
      where chapter.slug = 'global' and code.forum_id is null and code.version = $2
      on conflict do nothing
      """;

  // What ends meanwhile waits, and forgets the choice; what has ended is none of the member's.
  private static final String CHANGE =
      """
      with own as materialized (
        select held.chapter_id as id
        from membership held
        join chapter on chapter.id = held.chapter_id
        where held.member_id = $1 and held.role <> 'observer'
          and chapter.slug = $6 and chapter.slug <> 'global'
        for key share of held)
      update member m set name = $2, languages = $3, time_zone = $4, pronouns = $5,
        shown_chapter_id = (select id from own limit 1)
      where m.id = $1 and ($6::text is null or exists (select from own))
      """;

  private static final String FORGET = "delete from affiliation where member_id = $1";

  private static final String AFFILIATE =
      """
      insert into affiliation (member_id, position, organisation, since, until)
      select $1, n, organisation, since, until
      from unnest($2::text[], $3::date[], $4::date[])
        with ordinality said (organisation, since, until, n)
      """;

  private static final String WELCOMED =
      "select 1 from member where id = $1 and welcomed_at is not null";

  private static final String SHOWN =
      "select %s from member m %s where m.id = $1"
          .formatted(ShownChapterRow.COLUMNS, ShownChapterRow.join("m"));

  private ProfileQueries() {}

  static Future<Optional<ShownChapter>> shown(SqlClient client, MemberId member) {
    return client
        .preparedQuery(SHOWN)
        .mapping(ShownChapterRow::chapter)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().findFirst().flatMap(Function.identity()));
  }

  static Future<Boolean> isWelcomed(SqlClient client, MemberId member) {
    return client
        .preparedQuery(WELCOMED)
        .execute(Tuple.of(member.value()))
        .map(found -> found.size() > 0);
  }

  static Future<Optional<OwnProfile>> find(SqlClient client, MemberId member) {
    return client
        .preparedQuery(FIND)
        .mapping(ProfileQueries::profile)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static OwnProfile profile(Row row) {
    var about =
        new About(
            row.getString("name"),
            List.of(row.getArrayOfStrings("languages")),
            row.getString("time_zone"),
            row.getString("pronouns"),
            AffiliationRows.affiliations(row),
            Optional.ofNullable(row.getString("shown_chapter")));
    return new OwnProfile(
        row.getString("handle"),
        row.getBoolean("welcomed"),
        row.getInteger("rules_version"),
        about,
        chapters(row));
  }

  private static List<OwnChapter> chapters(Row row) {
    String[] slugs = row.getArrayOfStrings("own_slugs");
    String[] names = row.getArrayOfStrings("own_names");
    String[] languages = row.getArrayOfStrings("own_languages");
    return IntStream.range(0, slugs.length)
        .mapToObj(i -> new OwnChapter(slugs[i], names[i], languages[i]))
        .toList();
  }

  /** False when the handle is taken, or the first visit is over. */
  static Future<Boolean> welcome(
      SqlClient transaction, MemberId member, FirstVisit visit, String skeleton) {
    return transaction
        .query(QUEUE)
        .execute()
        .compose(
            _ ->
                transaction
                    .preparedQuery(WELCOME)
                    .execute(
                        Tuple.of(
                            member.value(),
                            visit.handle(),
                            skeleton,
                            visit.name(),
                            visit.languages().toArray(String[]::new),
                            visit.timeZone())))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> accept(SqlClient transaction, MemberId member, int version) {
    return transaction.preparedQuery(ACCEPT).execute(Tuple.of(member.value(), version)).mapEmpty();
  }

  /** False when the chapter that is to be shown is none of the member's. */
  static Future<Boolean> change(SqlClient transaction, MemberId member, About about) {
    return transaction
        .preparedQuery(CHANGE)
        .execute(
            Tuple.of(
                member.value(),
                about.name(),
                about.languages().toArray(String[]::new),
                about.timeZone(),
                about.pronouns(),
                about.chapter().orElse(null)))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> affiliate(SqlClient transaction, MemberId member, About about) {
    return transaction
        .preparedQuery(FORGET)
        .execute(Tuple.of(member.value()))
        .compose(_ -> affiliate(transaction, member, about.affiliations()));
  }

  private static Future<Void> affiliate(
      SqlClient transaction, MemberId member, List<Affiliation> affiliations) {
    return transaction
        .preparedQuery(AFFILIATE)
        .execute(
            Tuple.of(
                member.value(),
                affiliations.stream().map(Affiliation::organisation).toArray(String[]::new),
                affiliations.stream().map(Affiliation::since).toArray(LocalDate[]::new),
                affiliations.stream()
                    .map(one -> one.until().orElse(null))
                    .toArray(LocalDate[]::new)))
        .mapEmpty();
  }
}
