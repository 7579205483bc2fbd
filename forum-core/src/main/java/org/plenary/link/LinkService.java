package org.plenary.link;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.plenary.discussion.DiscussionId;
import org.plenary.indexing.IndexedPost;

/** Which discussions name each other. It tells ids of any; whoever shows them reads them again. */
public final class LinkService {

  private final Vertx vertx;
  private final Pool pool;
  private final NamedPlaces places;

  /**
   * @param publicUrl under which people see the forum, and write whole addresses
   */
  public LinkService(Vertx vertx, Pool pool, URI publicUrl) {
    this.vertx = vertx;
    this.pool = pool;
    this.places = new NamedPlaces(publicUrl);
  }

  /** Remembers what the posts name, but for those that were written again meanwhile. */
  public Future<Void> keep(List<IndexedPost> posts) {
    // Long HTML is looked through on no event loop.
    return vertx
        .executeBlocking(() -> places.in(posts), false)
        .compose(named -> LinkQueries.keep(pool, posts, Objects.requireNonNull(named)));
  }

  /**
   * Those that its posts name or whose posts name it: first what everybody may read, for what few
   * may must not take its place, and the most often named.
   */
  public Future<List<DiscussionId>> listLinked(DiscussionId discussion) {
    return LinkQueries.linked(pool, discussion);
  }
}
