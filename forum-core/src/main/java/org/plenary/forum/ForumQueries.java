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
import org.plenary.chapter.Brand;
import org.plenary.chapter.ChapterId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;

final class ForumQueries {

  private static final String COLUMNS =
      """
      f.id, f.chapter_id, c.slug as chapter, c.name as chapter_name, c.mark, c.hue,
      c.languages[1] as chapter_language, f.slug, f.title,
      f.description, f.language, access.version, access.reading::text, access.posting::text,
      access.feeds, access.embeds, access.pseudonyms
      """;

  private static final String READABLE =
      """
      from forum f
      join chapter c on c.id = f.chapter_id
      join forum_current_access access on access.forum_id = f.id
      where %s
      """
          .formatted(Visibility.FORUM);

  private static final String LIST =
      "select " + COLUMNS + READABLE + " order by c.slug <> 'global', c.name, f.title, f.id";

  private static final String FIND =
      "select " + COLUMNS + READABLE + " and c.slug = $5 and f.slug = $6";

  // All of an index, less the few that are held, withdrawn or removed.
  private static final String COUNT =
      """
      (select count(*)
       from discussion d
       where d.forum_id = f.id and d.state <> 'merged' and %1$s)
      - (select count(*)
         from contribution hidden
         join discussion d on d.chapter_id = hidden.chapter_id and d.id = hidden.id
         where hidden.chapter_id = f.chapter_id and hidden.kind = 'discussion'
           and hidden.state <> 'visible' and d.forum_id = f.id and d.state <> 'merged' and %1$s)
        as discussions
      """
          .formatted(Visibility.DISCUSSION_OF_FORUM);

  private static final String COUNTED =
      "select " + COLUMNS + ", " + COUNT + READABLE + " and c.slug = $5 and f.slug = $6";

  private static final String CHAPTERS =
      """
      select c.slug, c.name, c.languages, c.languages[1] as chapter_language, c.mark, c.hue,
        (select count(*)
         from forum f
         join forum_current_access access on access.forum_id = f.id
         where f.chapter_id = c.id and %s)::int as forums
      from chapter c
      order by c.slug <> 'global', c.name, c.id
      limit $5
      """
          .formatted(Visibility.FORUM);

  // A higher version that counts already has cancelled what was announced below it.
  private static final String ANNOUNCED =
      """
      select version, reading::text, posting::text, feeds, embeds, pseudonyms, effective_at
      from (select * from forum_access where forum_id = $1 order by version desc limit 1) latest
      where effective_at > now()
      """;

  private ForumQueries() {}

  static Future<List<Forum>> list(SqlClient client, Caller caller) {
    return client
        .preparedQuery(LIST)
        .mapping(ForumQueries::forum)
        .execute(Visibility.of(caller))
        .map(rows -> rows.stream().toList());
  }

  static Future<List<ListedChapter>> chapters(SqlClient client, Caller caller, int most) {
    return client
        .preparedQuery(CHAPTERS)
        .mapping(ForumQueries::chapter)
        .execute(Visibility.of(caller).addInteger(most))
        .map(rows -> rows.stream().toList());
  }

  private static ListedChapter chapter(Row row) {
    return new ListedChapter(
        row.getString("slug"),
        List.of(row.getArrayOfStrings("languages")),
        Brand.of(row, row.getString("name")),
        row.getInteger("forums"));
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<CountedForum>> list(
      SqlClient client, Caller caller, Optional<String> chapter, PageRequest request) {
    Tuple values = Visibility.of(caller);
    String of = chapter.map(slug -> of(slug, values)).orElse("");
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    return counted(client, page(of + from, request), values);
  }

  private static Future<List<CountedForum>> counted(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(row -> new CountedForum(forum(row), row.getLong("discussions")))
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String of(String chapter, Tuple values) {
    return " and c.slug = $" + values.addString(chapter).size();
  }

  // The place of a forum that may not be read would tell of its title.
  private static String from(Cursor cursor, Tuple values) {
    return " and (c.slug <> 'global', c.name, f.title, f.id) %s (%s and f.id = $%d)"
        .formatted(
            cursor.isForward() ? ">" : "<",
            "select c.slug <> 'global', c.name, f.title, f.id " + READABLE,
            values.addLong(cursor.key(0)).size());
  }

  // The page is cut before its discussions are counted.
  private static String page(String conditions, PageRequest request) {
    String order =
        " order by c.slug <> 'global' %1$s, c.name %1$s, f.title %1$s, f.id %1$s"
            .formatted(request.isForward() ? "asc" : "desc");
    String cut = "select f.* " + READABLE + conditions + order + " limit " + request.fetch();
    return """
      select %s, %s
      from (%s) f
      join chapter c on c.id = f.chapter_id
      join forum_current_access access on access.forum_id = f.id
      %s
      """
        .formatted(COLUMNS, COUNT, cut, order);
  }

  static Future<Optional<Forum>> find(SqlClient client, Caller caller, ForumAddress address) {
    return client
        .preparedQuery(FIND)
        .mapping(ForumQueries::forum)
        .execute(Visibility.of(caller).addString(address.chapter()).addString(address.slug()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Optional<CountedForum>> findCounted(
      SqlClient client, Caller caller, ForumAddress address) {
    Tuple values = Visibility.of(caller).addString(address.chapter()).addString(address.slug());
    return counted(client, COUNTED, values).map(found -> found.stream().findFirst());
  }

  private static Forum forum(Row row) {
    return new Forum(
        new ForumId(row.getInteger("id")),
        new ChapterId(row.getInteger("chapter_id")),
        Brand.of(row, row.getString("chapter_name")),
        new ForumAddress(row.getString("chapter"), row.getString("slug")),
        row.getString("title"),
        row.getString("description"),
        row.getString("language"),
        access(row));
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

  static Future<Optional<AnnouncedAccess>> announced(SqlClient client, ForumId forum) {
    return client
        .preparedQuery(ANNOUNCED)
        .mapping(
            row ->
                new AnnouncedAccess(access(row), row.getOffsetDateTime("effective_at").toInstant()))
        .execute(Tuple.of(forum.value()))
        .map(rows -> rows.stream().findFirst());
  }
}
