package org.plenary.administration;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

final class ChapterAdministrationQueries {

  private static final String CHANGE =
      """
      update chapter set name = $2, description = $3, languages = $4,
        joining = $5::text::joining, join_form = $6, mark = $7, hue = $8
      where id = $1
      """;

  private static final String FOUND =
      """
      insert into chapter (slug, name, description, languages) values ($1, $2, $3, $4)
      on conflict on constraint chapter_slug_unique do nothing
      returning id
      """;

  private static final String OFFICER =
      """
      with officer as (
        select id from member where handle = $2 and issuer is not null and closed_at is null),
      given as (
        insert into office_change (chapter_id, member_id, role, given, changed_by)
        select $1, id, 'officer', true, $3 from officer
        returning id, role)
      insert into membership (chapter_id, member_id, role, source, office_id)
      select $1, officer.id, held.role::role, 'local', given.id
      from officer
      cross join unnest(array['member', 'officer']) held (role)
      left join given on given.role = held.role::role
      returning member_id
      """;

  private ChapterAdministrationQueries() {}

  static Future<Void> change(SqlClient transaction, ChapterId chapter, ChapterChange wish) {
    return transaction
        .preparedQuery(CHANGE)
        .execute(
            Tuple.of(
                chapter.value(),
                wish.name(),
                wish.description(),
                wish.languages().toArray(String[]::new),
                wish.joining().sqlName(),
                wish.joinForm().orElse(null),
                wish.mark().orElse(null),
                wish.hue()))
        .mapEmpty();
  }

  /** Empty where the address is taken. */
  static Future<Optional<ChapterId>> found(SqlClient transaction, NewChapter wish) {
    return transaction
        .preparedQuery(FOUND)
        .mapping(row -> new ChapterId(row.getInteger("id")))
        .execute(
            Tuple.of(
                wish.slug(),
                wish.name(),
                wish.description(),
                wish.languages().toArray(String[]::new)))
        .map(rows -> rows.stream().findFirst());
  }

  /** Empty where nobody who signed in has this handle. */
  static Future<Optional<MemberId>> officer(
      SqlClient transaction, ChapterId chapter, String handle, MemberId founder) {
    return transaction
        .preparedQuery(OFFICER)
        .mapping(row -> new MemberId(row.getLong("member_id")))
        .execute(Tuple.of(chapter.value(), handle, founder.value()))
        .map(rows -> rows.stream().findFirst());
  }
}
