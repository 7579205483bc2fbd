package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;
import org.plenary.problem.ProblemException;
import org.plenary.quote.Echo;

/** What can be moderated: one look at all kinds of it. */
public final class Contributions {

  private Contributions() {}

  /** Whatever its state; empty where the caller may not read there, or there is no such thing. */
  public static Future<Optional<Contribution>> find(
      SqlClient client, Caller caller, Target target) {
    return ContributionQueries.find(client, caller, target);
  }

  /** Those of these numbers that there are where the caller may read. */
  public static Future<List<Contribution>> list(
      SqlClient client, Caller caller, Collection<Long> ids) {
    return ContributionQueries.list(client, caller, ids);
  }

  /** Each of these, in their order; refused where one is not there for the caller. */
  static Future<List<Contribution>> find(SqlClient client, Caller caller, List<Target> targets) {
    return list(client, caller, numbers(targets))
        .map(Contributions::byTarget)
        .compose(
            entries ->
                Future.all(
                    targets.stream().map(one -> find(client, caller, one, entries)).toList()))
        .map(all -> all.<Contribution>list());
  }

  private static List<Long> numbers(List<Target> targets) {
    return targets.stream()
        .flatMap(one -> one instanceof Target.Entry(long id) ? Stream.of(id) : Stream.<Long>empty())
        .toList();
  }

  private static Map<Target, Contribution> byTarget(List<Contribution> entries) {
    return entries.stream().collect(Collectors.toMap(Contribution::target, Function.identity()));
  }

  private static Future<Contribution> find(
      SqlClient client, Caller caller, Target target, Map<Target, Contribution> entries) {
    return Optional.ofNullable(entries.get(target))
        .map(Future::succeededFuture)
        .orElseGet(() -> find(client, caller, target).compose(ProblemException::found));
  }

  /** One, for nobody who asks. */
  public static Future<Optional<Contribution>> find(SqlClient client, long id) {
    return ContributionQueries.find(client, id);
  }

  /** The same, with a number; a file or profile gets it when somebody first needs it. */
  public static Future<Contribution> record(SqlClient transaction, Contribution known) {
    return known.id().isPresent()
        ? Future.succeededFuture(known)
        : numbered(transaction, known.target())
            .compose(id -> ContributionQueries.find(transaction, id))
            .compose(ProblemException::found);
  }

  private static Future<Long> numbered(SqlClient transaction, Target target) {
    return switch (target) {
      case Target.Entry(long id) -> Future.succeededFuture(id);
      case Target.File file -> ContributionQueries.record(transaction, file);
      case Target.ProfileOf profile -> ContributionQueries.record(transaction, profile);
    };
  }

  /** Those of these numbers. */
  static Future<List<Contribution>> all(SqlClient client, Collection<Long> ids) {
    return ContributionQueries.list(client, ids);
  }

  /**
   * Comes after all who change these, who quote them and who write where they stand: discussions
   * first, by their numbers, then what stands in them.
   */
  static Future<Void> lock(SqlClient transaction, Collection<Contribution> some) {
    return touched(transaction, some)
        .compose(posts -> Echo.queue(transaction, discussions(some), posts))
        .compose(
            _ ->
                ContributionQueries.lock(
                    transaction, some.stream().flatMap(one -> one.id().stream()).toList()));
  }

  /** What others may quote of it. */
  static Future<List<PostId>> touched(SqlClient transaction, Collection<Contribution> some) {
    List<DiscussionId> whole =
        some.stream()
            .filter(one -> one.kind() == ContributionKind.DISCUSSION)
            .flatMap(one -> one.discussion().stream())
            .toList();
    return Echo.quoted(transaction, whole)
        .map(quoted -> Stream.concat(quoted.stream(), posts(some)).distinct().toList());
  }

  private static Stream<PostId> posts(Collection<Contribution> some) {
    return some.stream()
        .filter(one -> one.kind() == ContributionKind.POST)
        .flatMap(one -> one.post().stream());
  }

  static List<DiscussionId> discussions(Collection<Contribution> some) {
    return some.stream().flatMap(one -> one.discussion().stream()).distinct().toList();
  }
}
