package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumAddress;
import org.plenary.moderation.Concerned;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;
import org.plenary.post.PostId;

/** The posts that wait for moderators. */
final class QueueQueries {

  private static final String READ =
      HeldRow.COLUMNS
          + HeldRow.JOINS
          + " and ($5::integer[] is null or c.chapter_id = any ($5)) and "
          + Visibility.DISCUSSION;

  private static final String FIND = READ + " and c.id = $6";

  private static final String IN_FORUM = " and chapter.slug = $6 and f.slug = $7";

  // Who may read there no more does not speak there. Of a pseudonym nobody knows who that is.
  private static final String READERS =
      """
      select held.post_id,
        byline.member_id is null
          or readable_by(greatest(d.audience, access.reading), d.chapter_id, byline.member_id)
          as may_read
      from held_post held
      join contribution c on c.id = held.post_id and c.state = 'held'
      join byline on byline.id = c.byline_id
      join post p on p.id = held.post_id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join forum_current_access access on access.forum_id = d.forum_id
      where held.post_id = any ($1) and held.published_at is null
      order by held.post_id
      """;

  private static final String SIGN =
      "update held_post set published_by = $2 where post_id = any ($1)";

  private static final String QUEUED =
      "select exists (select from held_post where post_id = $1 and published_at is null) as queued";

  private QueueQueries() {}

  /** What is due first comes first; one more than the limit where there is more. */
  static Future<List<HeldLine>> list(
      SqlClient client,
      Caller caller,
      Predicate<Concerned> own,
      Optional<ForumAddress> forum,
      PageRequest request) {
    Tuple values = sight(caller);
    String narrower = forum.map(address -> narrow(address, values)).orElse("");
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by held.due_at %1$s, held.post_id %1$s limit %2$d"
            .formatted(request.isForward() ? "asc" : "desc", request.fetch());
    return client
        .preparedQuery(READ + narrower + from + order)
        .mapping(row -> HeldRow.line(row, own))
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String narrow(ForumAddress address, Tuple values) {
    values.addString(address.chapter()).addString(address.slug());
    return IN_FORUM;
  }

  private static String from(Cursor cursor, Tuple values) {
    int moment = values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).size();
    values.addLong(cursor.key(1));
    return " and (held.due_at, held.post_id) %s ($%d, $%d)"
        .formatted(cursor.isForward() ? ">" : "<", moment, moment + 1);
  }

  /** Empty where it is not held, or the caller does not moderate there. */
  static Future<Optional<HeldLine>> find(
      SqlClient client, Caller caller, Predicate<Concerned> own, PostId post) {
    return client
        .preparedQuery(FIND)
        .mapping(row -> HeldRow.line(row, own))
        .execute(sight(caller).addLong(post.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static Tuple sight(Caller caller) {
    return Visibility.of(caller)
        .addArrayOfInteger(caller.isAdministrator() ? null : chapters(caller));
  }

  private static Integer[] chapters(Caller caller) {
    return caller.teams().stream().map(ChapterId::value).toArray(Integer[]::new);
  }

  /** Which of these wait still, and whether their authors may read where they stand. */
  static Future<List<Waiting>> waiting(SqlClient transaction, Collection<Long> posts) {
    return transaction
        .preparedQuery(READERS)
        .mapping(row -> new Waiting(row.getLong("post_id"), row.getBoolean("may_read")))
        .execute(Tuple.tuple().addArrayOfLong(posts.toArray(Long[]::new)))
        .map(rows -> rows.stream().toList());
  }

  /** Whether it was held at its writing and was not published since. */
  static Future<Boolean> isQueued(SqlClient transaction, PostId post) {
    return transaction
        .preparedQuery(QUEUED)
        .execute(Tuple.of(post.value()))
        .map(rows -> rows.iterator().next().getBoolean("queued"));
  }

  /** A post that waits, and whether its author may read where it stands. */
  record Waiting(long post, boolean mayRead) {}

  /** Notes under which role handle they were published. */
  static Future<Void> sign(SqlClient transaction, Collection<Long> posts, long handle) {
    return transaction
        .preparedQuery(SIGN)
        .execute(Tuple.tuple().addArrayOfLong(posts.toArray(Long[]::new)).addLong(handle))
        .mapEmpty();
  }
}
