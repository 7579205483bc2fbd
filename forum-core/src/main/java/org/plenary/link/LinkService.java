package org.plenary.link;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.plenary.discussion.DiscussionId;

/** Which discussions name each other. It tells ids of any; whoever shows them reads them again. */
public final class LinkService {

  private final Pool pool;
  private final String links;

  /**
   * @param publicUrl under which people see the forum, and write whole addresses
   */
  public LinkService(Pool pool, URI publicUrl) {
    this.pool = pool;
    this.links = LinkQueries.links(publicUrl.toString().replaceAll("/+$", ""));
  }

  /** Remembers what those of the contributions name that are posts, as they stand now. */
  public Future<Void> keep(Collection<Long> contributions) {
    return LinkQueries.keep(pool, links, contributions);
  }

  /**
   * Those that its posts name or whose posts name it: first what everybody may read, for what few
   * may must not take its place, and the most often named.
   */
  public Future<List<DiscussionId>> listLinked(DiscussionId discussion) {
    return LinkQueries.linked(pool, discussion);
  }
}
