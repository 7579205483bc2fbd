package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.post.Unpublished;

/** Where a discussion can go, and what goes with it. */
final class MovingQueries {

  private static final String DESTINATION =
      """
      select access.reading::text, exists (
        select
        from post p
        join message sent on sent.post_id = p.id
        join message there on there.forum_id = f.id and there.message_id = sent.message_id
        where p.discussion_id = $5 and sent.forum_id <> f.id) as has_message
      from forum f
      join forum_current_access access on access.forum_id = f.id
      where f.chapter_id = $6 and f.slug = $7 and %s
      """
          .formatted(Visibility.FORUM);

  private static final String OTHER =
      """
      select d.id
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where d.id = $5 and d.chapter_id = $6 and d.id <> $7 and c.state = 'visible'
        and d.state <> 'merged' and d.duplicate_of is null
        and greatest(d.audience, access.reading) <= $8::text::audience and %s
      """
          .formatted(Visibility.DISCUSSION);

  // What was written for few is not shown to many.
  private static final String CAN_RETURN =
      """
      select (access.reading >= $4::text::audience or not (
          exists (select from post where discussion_id = $1 and posted_at > $5)
          or exists (
            select
            from post p
            join post_revision said on said.chapter_id = p.chapter_id and said.post_id = p.id
            where p.discussion_id = $1 and said.written_at > $5)
          or exists (
            select
            from summary s
            join summary_version said on said.summary_id = s.id
            where s.discussion_id = $1 and said.written_at > $5)))
        and not exists (
          select
          from post p
          join message sent on sent.post_id = p.id
          join message there on there.forum_id = f.id and there.message_id = sent.message_id
          where p.discussion_id = $1 and sent.forum_id <> f.id) as can
      from forum f
      join forum_current_access access on access.forum_id = f.id
      where f.chapter_id = $2 and f.slug = $3
      """;

  // A Message-ID is known in the forum where its post stands.
  private static final String MAIL =
      """
      update message set forum_id = d.forum_id
      from discussion d
      join post p on p.discussion_id = d.id
      where d.id = $1 and message.post_id = p.id
      """;

  // Of what was never published nobody learns.
  private static final String POSTS =
      """
      select p.id
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      where p.discussion_id = $1 and not %s
      order by p.id
      """
          .formatted(Unpublished.ended("p.id", "c.state"));

  private static final String TOPICS = "select slug from topic where slug = any ($1)";

  private MovingQueries() {}

  /** Empty where the chapter has no such forum that the caller may read. */
  static Future<Optional<Destination>> destination(
      SqlClient client, Caller caller, Debate debate, String forum) {
    return client
        .preparedQuery(DESTINATION)
        .mapping(
            row ->
                new Destination(
                    Audience.ofSql(row.getString("reading")), row.getBoolean("has_message")))
        .execute(
            Visibility.of(caller)
                .addLong(debate.id().value())
                .addInteger(debate.chapter().value())
                .addString(forum))
        .map(rows -> rows.stream().findFirst());
  }

  /** Whether a discussion can stand again in a forum that it left then. */
  static Future<Boolean> canReturn(SqlClient client, Debate debate, String forum, Instant left) {
    return client
        .preparedQuery(CAN_RETURN)
        .mapping(row -> row.getBoolean("can"))
        .execute(
            Tuple.of(
                debate.id().value(),
                debate.chapter().value(),
                forum,
                debate.reading().sqlName(),
                left.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().findFirst().orElse(false));
  }

  /** Whether another discussion of this chapter can stand for this one: all its readers read it. */
  static Future<Boolean> canStandFor(SqlClient client, Caller caller, Debate debate, long other) {
    return client
        .preparedQuery(OTHER)
        .execute(
            Visibility.of(caller)
                .addLong(other)
                .addInteger(debate.chapter().value())
                .addLong(debate.id().value())
                .addString(debate.audience().sqlName()))
        .map(rows -> rows.size() == 1);
  }

  static Future<Void> takeMail(SqlClient transaction, Debate debate) {
    return transaction.preparedQuery(MAIL).execute(Tuple.of(debate.id().value())).mapEmpty();
  }

  /** All but those that were refused or withdrawn before anybody read them. */
  static Future<List<Long>> posts(SqlClient client, Debate debate) {
    return client
        .preparedQuery(POSTS)
        .mapping(row -> row.getLong("id"))
        .execute(Tuple.of(debate.id().value()))
        .map(rows -> rows.stream().toList());
  }

  static Future<List<String>> topics(SqlClient client, List<String> wished) {
    return client
        .preparedQuery(TOPICS)
        .mapping(row -> row.getString("slug"))
        .execute(Tuple.tuple().addArrayOfString(wished.toArray(String[]::new)))
        .map(rows -> rows.stream().toList());
  }
}
