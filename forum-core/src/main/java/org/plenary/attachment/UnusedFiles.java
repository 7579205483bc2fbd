package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** Deletes contents that nobody has any more. */
final class UnusedFiles {

  // Who touched a content puts it into the store, and has it, long before an hour is over.
  private static final String FIND =
      """
      select encode(sha256, 'hex') as sha256 from stored_file
      where touched_at < now() - interval '1 hour'
        and not exists (select from upload where upload.sha256 = stored_file.sha256)
        and not exists (
          select from attachment where attachment.sha256 = stored_file.sha256 and stored)
      order by touched_at
      limit 100
      for update skip locked
      """;

  private static final String FORGET = "delete from stored_file where sha256 = decode($1, 'hex')";

  private UnusedFiles() {}

  /** Deletes at most a hundred; answers how many. */
  static Future<Integer> delete(Pool pool, AttachmentStore store) {
    return pool.withTransaction(
        transaction -> find(transaction).compose(unused -> delete(transaction, store, unused)));
  }

  private static Future<List<Sha256>> find(SqlClient transaction) {
    return transaction
        .preparedQuery(FIND)
        .mapping(row -> new Sha256(row.getString("sha256")))
        .execute()
        .map(rows -> rows.stream().toList());
  }

  private static Future<Integer> delete(
      SqlClient transaction, AttachmentStore store, List<Sha256> unused) {
    Future<Void> done = Future.succeededFuture();
    for (Sha256 digest : unused) {
      done =
          done.compose(_ -> store.delete(digest))
              .compose(_ -> transaction.preparedQuery(FORGET).execute(Tuple.of(digest.hex())))
              .mapEmpty();
    }
    return done.map(unused.size());
  }
}
