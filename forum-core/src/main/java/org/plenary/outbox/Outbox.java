package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.plenary.chapter.ChapterId;

/** What happened to contributions and chapters, written in the transaction in which it happened. */
public final class Outbox {

  /** Who follows all that happens, each with its own job per contribution. */
  private static final List<String> CONSUMERS = List.of("search");

  /** Who follows what may have to be sent, besides. */
  private static final List<String> SENDERS = List.of("search", "mail");

  /** Who follows what people say. */
  private static final List<String> LISTENERS = List.of("search", "inbox", "mail");

  private static final String APPEND =
      """
      with happened as (
        insert into event (chapter_id, kind, contribution_id)
        select $1, $2, id from unnest($3::bigint[]) id)
      insert into job (consumer, chapter_id, contribution_id)
      select consumer, $1, id
      from unnest($3::bigint[]) id
      cross join unnest($4::text[]) consumer
      on conflict (consumer, chapter_id, contribution_id) do update set due_at = excluded.due_at,
        attempts = case when job.due_at = 'infinity' then 0 else job.attempts end
      """;

  private static final String TELL =
      """
      insert into event (chapter_id, kind, contribution_id)
      select $1, $2, id from unnest($3::bigint[]) id
      """;

  private static final String NOTE =
      "insert into event (chapter_id, kind, actor_id, detail) values ($1, $2, $3, $4)";

  private Outbox() {}

  static List<String> consumers() {
    return LISTENERS;
  }

  /** Makes a change of a chapter and records it, both or neither. */
  public static Future<Void> change(
      Pool pool, ChapterEvent event, Function<SqlClient, Future<Void>> work) {
    return pool.withTransaction(
            transaction -> work.apply(transaction).compose(_ -> note(transaction, event)))
        .mapEmpty();
  }

  /**
   * Records what happened to a chapter.
   *
   * @param client the transaction that makes the change
   */
  public static Future<Void> note(SqlClient client, ChapterEvent event) {
    return note(client, List.of(event));
  }

  /** Records what happened to each of several chapters, of which there may be none. */
  public static Future<Void> note(SqlClient client, List<ChapterEvent> events) {
    return events.isEmpty()
        ? Future.succeededFuture()
        : client
            .preparedQuery(NOTE)
            .executeBatch(events.stream().map(Outbox::values).toList())
            .mapEmpty();
  }

  private static Tuple values(ChapterEvent event) {
    return Tuple.of(
        event.chapter().value(), event.kind().text(), event.actor().value(), event.detail());
  }

  /** Records one event for each contribution, of which no consumer needs to look again. */
  public static Future<Void> tell(
      SqlClient client, ChapterId chapter, EventKind kind, Collection<Long> contributions) {
    return client
        .preparedQuery(TELL)
        .execute(Tuple.of(chapter.value(), kind.text(), contributions.toArray(Long[]::new)))
        .mapEmpty();
  }

  /**
   * Records one event for each contribution, and that each consumer has to look at it again.
   *
   * @param client the transaction that makes the change
   */
  public static Future<Void> append(
      SqlClient client, ChapterId chapter, EventKind kind, Collection<Long> contributions) {
    return append(client, chapter, kind, contributions, followers(kind));
  }

  private static List<String> followers(EventKind kind) {
    return switch (kind) {
      case POST_WRITTEN, POST_CHANGED -> LISTENERS;
      case POST_RESTORED -> SENDERS;
      default -> CONSUMERS;
    };
  }

  /** The same of what was said elsewhere, long ago: nobody is told. */
  public static Future<Void> appendQuietly(
      SqlClient client, ChapterId chapter, EventKind kind, Collection<Long> contributions) {
    return append(client, chapter, kind, contributions, CONSUMERS);
  }

  private static Future<Void> append(
      SqlClient client,
      ChapterId chapter,
      EventKind kind,
      Collection<Long> contributions,
      List<String> consumers) {
    return client
        .preparedQuery(APPEND)
        .execute(
            Tuple.of(
                chapter.value(),
                kind.text(),
                contributions.toArray(Long[]::new),
                consumers.toArray(String[]::new)))
        .mapEmpty();
  }
}
