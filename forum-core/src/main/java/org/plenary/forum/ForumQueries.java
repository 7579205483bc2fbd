package org.plenary.forum;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;

final class ForumQueries {

  private static final String READABLE =
      """
      select f.id, f.chapter_id, c.slug as chapter, c.name as chapter_name, f.slug, f.title,
        f.description, f.language, access.version, access.reading::text, access.posting::text,
        access.feeds, access.embeds, access.pseudonyms,
        (select count(*)
         from discussion d
         join contribution on contribution.chapter_id = d.chapter_id and contribution.id = d.id
         where d.forum_id = f.id and d.state <> 'merged' and contribution.state = 'visible'
           and %s) as discussion_count
      from forum f
      join chapter c on c.id = f.chapter_id
      join forum_current_access access on access.forum_id = f.id
      where %s
      """
          .formatted(Visibility.DISCUSSION, Visibility.FORUM);

  private static final String LIST = READABLE + " order by c.slug <> 'global', c.name, f.title";

  private static final String LIST_OF_CHAPTER = READABLE + " and c.slug = $5 order by f.title";

  private static final String FIND = READABLE + " and c.slug = $5 and f.slug = $6";

  private ForumQueries() {}

  static Future<List<Forum>> list(SqlClient client, Caller caller, Optional<String> chapter) {
    Tuple values = Visibility.of(caller);
    chapter.ifPresent(values::addString);
    return client
        .preparedQuery(chapter.isPresent() ? LIST_OF_CHAPTER : LIST)
        .mapping(ForumQueries::forum)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<Forum>> find(SqlClient client, Caller caller, ForumAddress address) {
    return client
        .preparedQuery(FIND)
        .mapping(ForumQueries::forum)
        .execute(Visibility.of(caller).addString(address.chapter()).addString(address.slug()))
        .map(rows -> rows.stream().findFirst());
  }

  private static Forum forum(Row row) {
    return new Forum(
        new ForumId(row.getInteger("id")),
        new ChapterId(row.getInteger("chapter_id")),
        row.getString("chapter_name"),
        new ForumAddress(row.getString("chapter"), row.getString("slug")),
        row.getString("title"),
        row.getString("description"),
        row.getString("language"),
        access(row),
        row.getLong("discussion_count"));
  }

  private static Access access(Row row) {
    return new Access(
        row.getInteger("version"),
        Audience.ofSql(row.getString("reading")),
        Posting.ofSql(row.getString("posting")),
        row.getBoolean("feeds"),
        row.getBoolean("embeds"),
        row.getBoolean("pseudonyms"));
  }
}
