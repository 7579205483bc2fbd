package org.plenary.administration;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

final class ForumAdministrationQueries {

  private static final String OPEN =
      """
      with opened as (
        insert into forum (chapter_id, slug, title, description, language)
        select $1, $2, $3, $4, $5
        where $2 not in ('rules', 'contact', 'privacy', 'members', 'join', 'administration', 'embed', 'new', 'search',
            'topics', 'moderation', 'record', 'transparency') and $2 not like 'feed%'
        on conflict on constraint forum_chapter_slug_unique do nothing
        returning id)
      insert into forum_access
        (forum_id, version, reading, posting, feeds, embeds, pseudonyms)
      select id, 1, $6::text::audience, $7::text::posting, $8, $9, $10 from opened
      """;

  private static final String CHANGE =
      "update forum set title = $2, description = $3, language = $4 where id = $1";

  private ForumAdministrationQueries() {}

  /** False where the address is taken. */
  static Future<Boolean> open(SqlClient transaction, ChapterId chapter, NewForum wish) {
    ForumChange about = wish.about();
    Tuple values =
        Tuple.of(
            chapter.value(), wish.slug(), about.title(), about.description(), about.language());
    return transaction
        .preparedQuery(OPEN)
        .execute(wish.access().addTo(values))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> change(SqlClient transaction, ForumId forum, ForumChange wish) {
    return transaction
        .preparedQuery(CHANGE)
        .execute(Tuple.of(forum.value(), wish.title(), wish.description(), wish.language()))
        .mapEmpty();
  }
}
