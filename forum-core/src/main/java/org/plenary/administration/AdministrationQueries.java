package org.plenary.administration;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.Forum;

final class AdministrationQueries {

  private static final String CHANGE =
      """
      update chapter set name = $2, description = $3, languages = $4,
        joining = $5::text::joining, join_form = $6
      where id = $1
      """;

  private static final String OPEN =
      """
      with opened as (
        insert into forum (chapter_id, slug, title, description, language)
        select $1, $2, $3, $4, $5
        where $2 not in ('rules', 'members', 'join', 'administration', 'embed', 'new', 'search',
            'topics', 'moderation', 'record') and $2 not like 'feed%'
        on conflict on constraint forum_chapter_slug_unique do nothing
        returning id)
      insert into forum_access
        (forum_id, version, reading, posting, feeds, embeds, pseudonyms)
      select id, 1, $6::text::audience, $7::text::posting, $8, $9, $10 from opened
      """;

  private static final String LOCK = "select from forum where id = $1 for update";

  private static final String ACCESS =
      """
      insert into forum_access
        (forum_id, version, reading, posting, feeds, embeds, pseudonyms, effective_at)
      select $1, max(version) + 1, $2::text::audience, $3::text::posting, $4, $5, $6,
        now() + $7 * interval '1 second'
      from forum_access
      where forum_id = $1
        and (select version from forum_current_access where forum_id = $1) = $8
      having count(*) > 0
      """;

  private AdministrationQueries() {}

  static Future<Void> change(SqlClient client, ChapterId chapter, ChapterChange wish) {
    return client
        .preparedQuery(CHANGE)
        .execute(
            Tuple.of(
                chapter.value(),
                wish.name(),
                wish.description(),
                wish.languages().toArray(String[]::new),
                wish.joining().sqlName(),
                wish.joinForm().orElse(null)))
        .mapEmpty();
  }

  /** False where the address is taken. */
  static Future<Boolean> open(SqlClient client, ChapterId chapter, NewForum wish) {
    Tuple values =
        Tuple.of(chapter.value(), wish.slug(), wish.title(), wish.description(), wish.language());
    return client
        .preparedQuery(OPEN)
        .execute(with(values, wish.access()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** False when the access is no longer the one that was judged. */
  static Future<Boolean> access(
      SqlClient transaction, Forum forum, AccessWish wish, Duration notice) {
    Tuple values =
        with(Tuple.of(forum.id().value()), wish)
            .addLong(notice.toSeconds())
            .addInteger(forum.access().version());
    return transaction
        .preparedQuery(LOCK)
        .execute(Tuple.of(forum.id().value()))
        .compose(_ -> transaction.preparedQuery(ACCESS).execute(values))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Tuple with(Tuple values, AccessWish wish) {
    return values
        .addString(wish.reading().sqlName())
        .addString(wish.posting().sqlName())
        .addBoolean(wish.feeds())
        .addBoolean(wish.embeds())
        .addBoolean(wish.pseudonyms());
  }
}
