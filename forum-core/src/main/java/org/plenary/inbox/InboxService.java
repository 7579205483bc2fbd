package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.pseudonym.PseudonymService;

/**
 * Where members read what they were told. What they may not read any more, what was withdrawn, what
 * they muted since and what they wrote themselves is not there.
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
    return pseudonyms.listBylines(caller.member().orElseThrow());
  }

  /** The caller has seen this notification and all before it. */
  public Future<Void> read(Caller caller, long upTo) {
    return own(caller)
        .compose(own -> InboxQueries.read(pool, caller.member().orElseThrow(), own, upTo));
  }
}
