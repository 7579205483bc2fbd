package org.plenary.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Pool pool;
  private final TargetForum forum;

  MessageStore(Pool pool, TargetForum forum) {
    this.pool = pool;
    this.forum = forum;
  }

  /** Stores them in one transaction; blocks. Gives those that were not there. */
  Set<ArchivedMessage> store(List<ArchivedMessage> messages) {
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
    Set<ArchivedMessage> stored = Collections.newSetFromMap(new IdentityHashMap<>());
    stored.addAll(distinct.values());
    return stored;
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
