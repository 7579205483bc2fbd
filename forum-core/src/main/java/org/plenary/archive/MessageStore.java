package org.plenary.archive;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plenary.archive.message.ArchivedAuthor;
import org.plenary.archive.message.ArchivedMessage;

/** Stores the words of messages, each Message-ID once in its forum; their places come later. */
final class MessageStore {

  private static final String KNOWN =
      "select message_id from message where forum_id = $1 and message_id = any ($2)";

  private static final String IDS =
      """
      select nextval(pg_get_serial_sequence('contribution', 'id')) as id
      from generate_series(1, $1)
      """;

  // Classes 22 and 23: what is said cannot be, or breaks a rule; 54: it is too long.
  private static final Pattern DATA = Pattern.compile("(?:22|23|54)...");

  private final Pool pool;
  private final TargetForum forum;

  MessageStore(Pool pool, TargetForum forum) {
    this.pool = pool;
    this.forum = forum;
  }

  /**
   * Stores those that are not there, and leaves out those that PostgreSQL does not take; blocks.
   */
  StoredMessages store(List<ArchivedMessage> messages) {
    var stored = new StoredMessages();
    store(messages, stored);
    return stored;
  }

  // Where one is refused, none of its transaction is stored: the halves are tried again.
  private void store(List<ArchivedMessage> messages, StoredMessages stored) {
    try {
      stored.add(inOneTransaction(messages));
    } catch (PgException refusal) {
      if (!DATA.matcher(String.valueOf(refusal.getSqlState())).matches()) {
        throw refusal;
      }
      if (messages.size() == 1) {
        stored.refuse(messages.getFirst(), refusal);
        return;
      }
      int half = messages.size() / 2;
      store(messages.subList(0, half), stored);
      store(messages.subList(half, messages.size()), stored);
    }
  }

  private Collection<ArchivedMessage> inOneTransaction(List<ArchivedMessage> messages) {
    Map<String, ArchivedMessage> distinct = new LinkedHashMap<>();
    messages.forEach(message -> distinct.putIfAbsent(message.messageId(), message));
    String[] ids = distinct.keySet().toArray(String[]::new);
    pool.withTransaction(
            client ->
                client
                    .exceptionHandler(_ -> {})
                    .preparedQuery(KNOWN)
                    .execute(Tuple.of(forum.id(), (Object) ids))
                    .onSuccess(known -> known.forEach(row -> distinct.remove(row.getString(0))))
                    .compose(_ -> write(client, List.copyOf(distinct.values()))))
        .await();
    return distinct.values();
  }

  private Future<Void> write(SqlClient client, List<ArchivedMessage> messages) {
    if (messages.isEmpty()) {
      return Future.succeededFuture();
    }
    Future<Map<ArchivedAuthor, Long>> bylines =
        AuthorStore.bylines(client, messages.stream().map(ArchivedMessage::author).toList());
    return bylines
        .compose(_ -> client.preparedQuery(IDS).execute(Tuple.of(messages.size())))
        .map(rows -> rows.stream().map(row -> row.getLong("id")).toList())
        .compose(ids -> new MessageRows(forum, messages, ids, bylines.result()).write(client));
  }
}
