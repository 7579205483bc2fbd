package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.moderation.NoticeQueries.Names;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.pseudonym.PseudonymService;

/**
 * What people were told of actions that concern them, under whichever of their names. To nobody
 * else it exists, and to them from when it left.
 */
public final class NoticeService {

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final RoleHandles handles;
  private final Duration appeals;

  public NoticeService(
      Pool pool, PseudonymService pseudonyms, RoleHandles handles, ModerationLimits limits) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.handles = handles;
    this.appeals = limits.appeals();
  }

  /** The caller's own, the latest first. */
  public Future<Page<Notice>> listNotices(Caller caller, PageRequest request) {
    return names(caller)
        .compose(names -> NoticeQueries.list(pool, names, appeals, request))
        .map(found -> Page.of(request, found, Notice::keys));
  }

  /** One of the caller's own. */
  public Future<Notice> getNotice(Caller caller, ActionId action) {
    return names(caller)
        .compose(names -> NoticeQueries.find(pool, names, appeals, action))
        .compose(ProblemException::found);
  }

  /**
   * What the person concerned will be told of an action; it asks for nobody, so its callers say who
   * may know. Empty where nobody is told.
   */
  public Future<Optional<NoticeAhead>> ahead(SqlClient client, ActionId action) {
    return NoticeQueries.ahead(client, appeals, action);
  }

  /** The same of what is done at once: what each person will be told of each part. */
  public Future<List<NoticeAhead>> aheadOfParts(SqlClient client, ActionId whole) {
    return NoticeQueries.aheadOfParts(client, appeals, whole);
  }

  private Future<Names> names(Caller caller) {
    return caller
        .person()
        .map(person -> names(caller, person))
        .orElseGet(() -> ProblemException.fail(new Problem.NotSignedIn()));
  }

  private Future<Names> names(Caller caller, Person person) {
    return pseudonyms
        .listBylines(caller)
        .map(masks -> new Names(caller, person, masks, handles.digests(caller)));
  }
}
