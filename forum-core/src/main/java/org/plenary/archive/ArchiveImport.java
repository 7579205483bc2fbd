package org.plenary.archive;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.plenary.archive.mail.MailLimits;
import org.plenary.archive.mail.MailParser;
import org.plenary.archive.message.UnreadableArchive;
import org.plenary.archive.thread.ForumThreads;
import org.plenary.forum.ForumAddress;

/**
 * Brings archives into a forum: first the words of every message, in batches that stay, then the
 * threads of the whole forum at once. What was imported before is a duplicate, so that any import
 * can be stopped and run again. Blocks; to be called from a thread of its own.
 */
public final class ArchiveImport {

  // What is read right afterwards is planned by how much there is now.
  private static final String ANALYZE =
      """
      analyze contribution, discussion, discussion_topic, post, post_revision, attachment,
        member, byline, message
      """;

  private final Pool pool;
  private final MailLimits limits;
  private final Clock clock;

  public ArchiveImport(Pool pool, MailLimits limits, Clock clock) {
    this.pool = pool;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * What an import did.
   *
   * @param failures sentences about files that could not be read to their end
   */
  public record Result(ImportCounts counts, List<String> failures) {}

  /**
   * Imports mail archives.
   *
   * @throws ArchiveException where the forum or a file is missing, another import runs, or the
   *     database fails; what was stored until then stays
   */
  public Result mail(ForumAddress forum, List<Path> files, ImportListener listener) {
    var parser = new MailParser(limits, clock);
    return run(forum, files, MessageSource.mail(parser, limits), listener);
  }

  /** Imports an issue tracker; refuses as {@link #mail} does. */
  public Result issues(ForumAddress forum, Path file, ImportListener listener) {
    return run(forum, List.of(file), MessageSource.issues(clock), listener);
  }

  private Result run(
      ForumAddress address,
      List<Path> files,
      MessageSource.Format format,
      ImportListener listener) {
    try {
      files.forEach(ArchiveFile::check);
      TargetForum forum = TargetForum.find(pool, address);
      try (var _ = ForumLock.take(pool, forum);
          var run = new ImportRun(pool, forum, listener)) {
        List<String> failures = read(run, files, format);
        listener.threading(run.counts());
        thread(forum, run);
        return new Result(run.counts(), failures);
      }
    } catch (Exception failure) {
      throw DatabaseFailure.explained(failure);
    }
  }

  private static List<String> read(ImportRun run, List<Path> files, MessageSource.Format format) {
    var failures = new ArrayList<String>();
    for (Path path : files) {
      try (ArchiveFile file = ArchiveFile.open(path)) {
        run.read(file, format);
      } catch (UnreadableArchive unreadable) {
        failures.add("%s cannot be imported: %s".formatted(path, unreadable.getMessage()));
      }
    }
    return failures;
  }

  private void thread(TargetForum forum, ImportRun run) {
    SqlConnection connection = pool.getConnection().await();
    try {
      Transaction transaction = connection.begin().await();
      ForumThreads.write(connection, forum.chapter(), forum.id());
      TrackerMarks.write(connection, forum, run.marks()).await();
      transaction.commit().await();
      connection.query(ANALYZE).execute().await();
    } finally {
      connection.close();
    }
  }
}
