package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plenary.caller.Caller;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.sealing.Sealing;

/**
 * Where members read what they were told. What they may not read any more, what was withdrawn, what
 * they muted since and what they wrote themselves is not there; for a token that was made for one
 * chapter, nothing of others is.
 */
public final class InboxService {

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final Function<Caller, List<Buffer>> handles;
  private final MaskedMarks marks;

  /**
   * Over these services.
   *
   * @param handles the digests by which all role handles of a caller are known
   */
  public InboxService(
      Pool pool,
      PseudonymService pseudonyms,
      Function<Caller, List<Buffer>> handles,
      Sealing sealing) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.handles = handles;
    this.marks = new MaskedMarks(pool, sealing);
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

  private Future<Masks> own(Caller caller) {
    Future<List<Long>> chosen = pseudonyms.listBylines(caller);
    Future<List<Long>> roles = InboxQueries.roles(pool, handles.apply(caller));
    Future<Long> mark = marks.find(caller.member().orElseThrow());
    return Future.all(chosen, roles, mark)
        .map(_ -> new Masks(chosen.result(), roles.result(), mark.result()));
  }

  /**
   * Looks for these notifications in the caller's inbox as it is now, and counts what is unread.
   *
   * @param ids of which those that are not the caller's are not found
   */
  public Future<Glance> glance(Caller caller, Collection<Long> ids) {
    return own(caller).compose(own -> glance(caller, own, ids));
  }

  private Future<Glance> glance(Caller caller, Masks own, Collection<Long> ids) {
    Future<Map<Long, NotificationKind>> shown =
        ids.isEmpty()
            ? Future.succeededFuture(Map.of())
            : InboxQueries.shown(pool, caller, own, ids);
    Future<Integer> unread = InboxQueries.unread(pool, caller, own);
    return Future.all(shown, unread).map(_ -> new Glance(shown.result(), unread.result()));
  }

  /**
   * The caller has seen this notification and all before it. A token that was made for one chapter
   * marks nothing that was told to a pseudonym or a role handle.
   */
  public Future<Void> read(Caller caller, long upTo) {
    return InboxQueries.read(pool, caller, upTo)
        .compose(
            _ -> caller.confines().isPresent() ? Future.succeededFuture() : mark(caller, upTo));
  }

  private Future<Void> mark(Caller caller, long upTo) {
    return own(caller).compose(own -> marks.raise(caller.member().orElseThrow(), own, upTo));
  }
}
