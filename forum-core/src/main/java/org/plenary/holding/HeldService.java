package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.forum.ForumAddress;
import org.plenary.holding.QueueQueries.Waiting;
import org.plenary.inbox.Chain;
import org.plenary.moderation.ActingPolicy;
import org.plenary.moderation.ActingService;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Contribution;
import org.plenary.moderation.Contributions;
import org.plenary.moderation.NoticeAhead;
import org.plenary.moderation.NoticeService;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Publishing;
import org.plenary.moderation.Reason;
import org.plenary.moderation.RoleHandles;
import org.plenary.moderation.Wish;
import org.plenary.outbox.Rehearsal;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * The queue of what is held: moderators and officers of a chapter see that of their chapter,
 * administrators all, of what they may read; its moderators publish or refuse it. To everybody else
 * it does not exist.
 */
public final class HeldService {

  private final Pool pool;
  private final ActingService acting;
  private final NoticeService notices;
  private final RoleHandles handles;
  private final Oneself oneself;

  public HeldService(
      Pool pool,
      ActingService acting,
      NoticeService notices,
      RoleHandles handles,
      Oneself oneself) {
    this.pool = pool;
    this.acting = acting;
    this.notices = notices;
    this.handles = handles;
    this.oneself = oneself;
  }

  /** How many are published at once at most. */
  public int mostAtOnce() {
    return acting.mostAtOnce();
  }

  /** What waits, in all their forums or in one; what is due first comes first. */
  public Future<Page<HeldLine>> queue(
      Caller caller, Optional<ForumAddress> forum, PageRequest request) {
    return requireModerator(caller)
        .compose(
            _ -> QueueQueries.list(pool, caller, who -> oneself.is(caller, who), forum, request))
        .map(found -> Page.of(request, found, HeldLine::keys));
  }

  private static Future<Void> requireModerator(Caller caller) {
    return caller.isOfTeam()
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.NotFound());
  }

  /** One of those. */
  public Future<HeldLine> get(Caller caller, PostId post) {
    return requireModerator(caller)
        .compose(_ -> QueueQueries.find(pool, caller, who -> oneself.is(caller, who), post))
        .compose(ProblemException::found);
  }

  /**
   * Publishes one; its author is told. Refused with {@link Problem.Conflict} where somebody did
   * something else meanwhile, or its author may not read there any more.
   */
  public Future<Void> publish(Caller caller, PostId post) {
    return publishAll(caller, List.of(post)).compose(HeldService::requireOne);
  }

  private static Future<Void> requireOne(Published published) {
    if (!published.left().isEmpty()) {
      return ProblemException.fail(
          new Problem.Conflict(
              Why.of(
                  "author-reads-no-more",
                  "Its author may not read there any more, so nothing of theirs is published"
                      + " there.")));
    }
    return published.count() == 1 ? Future.succeededFuture() : waitsNoMore();
  }

  /**
   * Publishes several of one chapter, those that wait still and whose authors may read there; these
   * are told.
   */
  public Future<Published> publishAll(Caller caller, List<PostId> posts) {
    return check(posts)
        .verdict()
        .compose(_ -> requireModerator(caller))
        .compose(_ -> pool.withTransaction(transaction -> publishAll(transaction, caller, posts)))
        .map(Objects::requireNonNull);
  }

  private FieldCheck check(List<PostId> posts) {
    boolean fit =
        !posts.isEmpty()
            && posts.size() <= mostAtOnce()
            && posts.stream().distinct().count() == posts.size();
    return new FieldCheck()
        .that(
            fit,
            "posts",
            Why.of("how-many-each-once", "There must be %d to %d, each once.", 1, mostAtOnce()));
  }

  private Future<Published> publishAll(SqlClient transaction, Caller caller, List<PostId> posts) {
    return find(transaction, caller, posts)
        .compose(found -> requireMay(caller, found).map(found))
        .compose(HeldService::requireOneChapter)
        .compose(found -> Publishing.lock(transaction, found).map(found))
        .compose(found -> QueueQueries.waiting(transaction, numbers(found)))
        .compose(
            waiting ->
                Publishing.all(transaction, numbers(waiting, true))
                    .compose(still -> publish(transaction, caller, still))
                    .map(count -> new Published(count, left(waiting))));
  }

  // To moderators of other chapters they are not there.
  private static Future<List<Contribution>> find(
      SqlClient transaction, Caller caller, List<PostId> posts) {
    return Contributions.list(transaction, caller, posts.stream().map(PostId::value).toList())
        .compose(
            found ->
                found.size() == posts.size()
                        && found.stream().allMatch(one -> caller.isOfTeam(one.ground().chapter()))
                    ? Future.succeededFuture(found)
                    : ProblemException.fail(new Problem.NotFound()));
  }

  private Future<Void> requireMay(Caller caller, List<Contribution> all) {
    return all.stream()
        .flatMap(one -> objection(caller, one).stream())
        .findFirst()
        .<Future<Void>>map(ProblemException::fail)
        .orElseGet(Future::succeededFuture);
  }

  private Optional<Problem> objection(Caller caller, Contribution one) {
    return ActingPolicy.objection(caller, one.ground().chapter(), oneself.is(caller, one.author()));
  }

  private static Future<List<Contribution>> requireOneChapter(List<Contribution> all) {
    return all.stream().map(one -> one.ground().chapter()).distinct().count() == 1
        ? Future.succeededFuture(all)
        : ProblemException.fail(
            Problem.Invalid.field(
                "posts", Why.of("of-one-chapter", "All must be of one chapter.")));
  }

  private static List<Long> numbers(List<Contribution> all) {
    return all.stream().map(Contribution::number).toList();
  }

  private static List<Long> numbers(List<Waiting> waiting, boolean mayRead) {
    return waiting.stream().filter(one -> one.mayRead() == mayRead).map(Waiting::post).toList();
  }

  private static List<PostId> left(List<Waiting> waiting) {
    return numbers(waiting, false).stream().map(PostId::new).toList();
  }

  private Future<Integer> publish(SqlClient transaction, Caller caller, List<Contribution> still) {
    return still.isEmpty()
        ? Future.succeededFuture(0)
        : Publishing.publish(transaction, still)
            .compose(_ -> tell(transaction, still))
            .compose(_ -> sign(transaction, caller, still))
            .map(still.size());
  }

  private static Future<Void> tell(SqlClient transaction, List<Contribution> published) {
    Future<Void> told = Future.succeededFuture();
    for (Contribution one : published) {
      told = told.compose(_ -> tell(transaction, one));
    }
    return told;
  }

  private static Future<Void> tell(SqlClient transaction, Contribution one) {
    return Chain.tellPublished(
        transaction, one.ground().chapter(), one.number(), one.author().byline().orElseThrow());
  }

  private Future<Void> sign(SqlClient transaction, Caller caller, List<Contribution> all) {
    return handles
        .of(transaction, caller.member().orElseThrow(), all.getFirst().ground().chapter())
        .compose(handle -> QueueQueries.sign(transaction, numbers(all), handle.byline()));
  }

  /** What its author would be told where it is refused, exactly; nothing is done. */
  public Future<Optional<NoticeAhead>> rehearse(Caller caller, PostId post, Reason reason) {
    return requireModerator(caller)
        .compose(
            _ ->
                Rehearsal.of(
                    pool,
                    transaction ->
                        refuse(transaction, caller, post, reason)
                            .compose(action -> notices.ahead(transaction, action))));
  }

  /**
   * Refuses one: an action like any other, with a rule, a sentence, a notice and an appeal. Refused
   * with {@link Problem.Conflict} where somebody did something else meanwhile.
   */
  public Future<ActionId> refuse(Caller caller, PostId post, Reason reason) {
    return requireModerator(caller)
        .compose(
            _ -> pool.withTransaction(transaction -> refuse(transaction, caller, post, reason)))
        .map(Objects::requireNonNull);
  }

  private Future<ActionId> refuse(
      SqlClient transaction, Caller caller, PostId post, Reason reason) {
    return find(transaction, caller, List.of(post))
        .compose(
            found ->
                acting.act(
                    transaction,
                    caller,
                    found.getFirst().target(),
                    Wish.of(ActionKind.REFUSE, reason)))
        .compose(action -> requireQueued(transaction, post).map(action));
  }

  // What a machine held for a case is judged with its case, by who has no part in that.
  private static Future<Void> requireQueued(SqlClient transaction, PostId post) {
    return QueueQueries.isQueued(transaction, post)
        .compose(queued -> queued ? Future.succeededFuture() : waitsNoMore());
  }

  private static Future<Void> waitsNoMore() {
    return ProblemException.fail(
        new Problem.Conflict(
            Why.of(
                "held-no-more",
                "It waits no more: somebody else looked at it, or its author took it back.")));
  }
}
