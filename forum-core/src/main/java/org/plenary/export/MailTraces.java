package org.plenary.export;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/** What posts are called in mail, wherever they are written down or sent. */
public final class MailTraces {

  private MailTraces() {}

  /**
   * Of posts of one discussion that may be read.
   *
   * @param host under which those are called that were written here
   */
  public static Future<Map<PostId, MailTrace>> find(
      SqlClient client, DiscussionId discussion, List<PostId> posts, String host) {
    return MailQueries.find(client, discussion, posts, host);
  }
}
