package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.inbox.Chain;
import org.plenary.inbox.NotificationKind;
import org.plenary.member.MemberId;

/**
 * Opens cases: one of a matter at a time, however many bring it up at once, and finds who takes
 * them.
 */
public final class Docket {

  private static final int MOST_TOLD = 20;

  private final CaseLimits limits;
  private final Faces faces;

  public Docket(CaseLimits limits, Faces faces) {
    this.limits = limits;
    this.faces = faces;
  }

  /** The open case of this matter; a graver concern makes it more urgent, for good. */
  public Future<OpenedCase> open(
      SqlClient transaction, Matter matter, Concern concern, Origin origin) {
    return DocketQueries.open(transaction, matter, concern, origin, limits.due(concern));
  }

  /**
   * Gives a case to a moderator of its chapter who reads its language and has no part in it, to an
   * officer where there is none, else to an administrator: to whom has the least to do. All of
   * these are told. Stays without an owner where nobody may judge it.
   */
  public Future<Void> route(SqlClient transaction, CaseId id) {
    return RoutingQueries.candidates(transaction, id)
        .map(this::withoutPart)
        .compose(
            found -> found.isEmpty() ? Future.succeededFuture() : give(transaction, id, found));
  }

  private List<Candidate> withoutPart(List<Candidate> candidates) {
    return candidates.stream()
        .filter(one -> one.parties().noneMatch(who -> faces.isBehind(one.member(), who)))
        .toList();
  }

  private static Future<Void> give(SqlClient transaction, CaseId id, List<Candidate> candidates) {
    Candidate first = candidates.getFirst();
    List<MemberId> told =
        candidates.stream()
            .filter(one -> one.rank() == first.rank())
            .map(Candidate::member)
            .limit(MOST_TOLD)
            .toList();
    return DocketQueries.give(transaction, id, first.member())
        .compose(
            _ ->
                Chain.tellMembers(
                    transaction, NotificationKind.CASE_OPENED, first.chapter(), id.value(), told));
  }

  /** The member, where they may judge the case: they have a power there, and no part in it. */
  Future<Optional<MemberId>> judge(SqlClient client, CaseId id, Optional<MemberId> member) {
    return member
        .map(one -> RoutingQueries.candidate(client, id, one))
        .orElseGet(() -> Future.succeededFuture(List.of()))
        .map(found -> withoutPart(found).stream().map(Candidate::member).findFirst());
  }
}
