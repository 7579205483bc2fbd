package org.plenary.quote;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;

/** What changes elsewhere when a post is changed: pages that quote it show that it was. */
public final class Echo {

  private Echo() {}

  /**
   * Comes after all who quote a post, and who write in its discussion and in those that quote it;
   * the next statement sees what they wrote.
   *
   * @param quotes of the post itself from then on
   */
  public static Future<Void> queue(
      SqlClient transaction, DiscussionId discussion, PostId post, List<Checked> quotes) {
    return SourceLock.take(transaction, quotes, Optional.of(post))
        .compose(_ -> EchoQueries.queue(transaction, List.of(discussion), List.of(post)));
  }

  /** The same for several posts, and for all who write in these discussions. */
  public static Future<Void> queue(
      SqlClient transaction, Collection<DiscussionId> discussions, Collection<PostId> posts) {
    return SourceLock.take(transaction, posts)
        .compose(_ -> EchoQueries.queue(transaction, discussions, posts));
  }

  /** Makes the other discussions newer than what anybody has of them, and tells who follows. */
  public static Future<Void> tell(SqlClient transaction, DiscussionId discussion, PostId post) {
    return tell(transaction, List.of(discussion), List.of(post));
  }

  /** The same of several. */
  public static Future<Void> tell(
      SqlClient transaction, Collection<DiscussionId> discussions, Collection<PostId> posts) {
    return EchoQueries.touch(transaction, discussions, posts)
        .compose(quoting -> tell(transaction, quoting));
  }

  /** What of these discussions is quoted anywhere. */
  public static Future<List<PostId>> quoted(
      SqlClient client, Collection<DiscussionId> discussions) {
    return EchoQueries.quoted(client, discussions);
  }

  /**
   * The same of all that stands in a forum, whose readers are others from now on; nobody is told.
   */
  public static Future<Void> touch(SqlClient transaction, ForumId forum) {
    return EchoQueries.touchAround(transaction, forum);
  }

  private static Future<Void> tell(SqlClient transaction, List<EchoQueries.Quoting> quoting) {
    Map<ChapterId, List<Long>> posts =
        quoting.stream()
            .collect(
                Collectors.groupingBy(
                    EchoQueries.Quoting::chapter,
                    Collectors.mapping(EchoQueries.Quoting::post, Collectors.toList())));
    return Future.all(
            posts.entrySet().stream()
                .map(
                    chapter ->
                        Outbox.tell(
                            transaction,
                            chapter.getKey(),
                            EventKind.POST_CHANGED,
                            chapter.getValue()))
                .toList())
        .mapEmpty();
  }
}
