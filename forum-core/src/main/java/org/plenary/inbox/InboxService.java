package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plenary.caller.Caller;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.pseudonym.PseudonymService;

/**
 * Where members read what they were told. What they may not read any more, what was withdrawn, what
 * they muted since and what they wrote themselves is not there; for a token that was made for one
 * chapter, nothing of others is.
 */
public final class InboxService {

  private final Pool pool;
  private final PseudonymService pseudonyms;

  public InboxService(Pool pool, PseudonymService pseudonyms) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
  }

  /**
   * The latest first.
   *
   * @param unread whether only what was not read yet
   */
  public Future<Page<Notification>> list(Caller caller, boolean unread, PageRequest request) {
    return own(caller)
        .compose(own -> InboxQueries.list(pool, caller, own, unread, request))
        .map(found -> Page.of(request, found, Notification::keys));
  }

  private Future<List<Long>> own(Caller caller) {
    return pseudonyms.listBylines(caller);
  }

  /**
   * Looks for these notifications in the caller's inbox as it is now, and counts what is unread.
   *
   * @param ids of which those that are not the caller's are not found
   */
  public Future<Glance> glance(Caller caller, Collection<Long> ids) {
    return own(caller).compose(own -> glance(caller, own, ids));
  }

  private Future<Glance> glance(Caller caller, List<Long> own, Collection<Long> ids) {
    Future<Map<Long, NotificationKind>> shown =
        ids.isEmpty()
            ? Future.succeededFuture(Map.of())
            : InboxQueries.shown(pool, caller, own, ids);
    Future<Integer> unread = InboxQueries.unread(pool, caller, own);
    return Future.all(shown, unread).map(_ -> new Glance(shown.result(), unread.result()));
  }

  /** The caller has seen this notification and all before it. */
  public Future<Void> read(Caller caller, long upTo) {
    return own(caller).compose(own -> InboxQueries.read(pool, caller, own, upTo));
  }
}
