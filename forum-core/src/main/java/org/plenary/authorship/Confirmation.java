package org.plenary.authorship;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.authorship.AuthorshipQueries.Claimed;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** What an officer's answer to a claim does; refused when the author was claimed meanwhile. */
final class Confirmation {

  private static final Future<Void> DONE = Future.succeededFuture();
  private static final String CLAIMED = "This author was confirmed to be somebody else.";

  private Confirmation() {}

  /** Writes the answer, and what follows from it. */
  static Future<Void> answer(
      SqlClient transaction,
      ChapterId chapter,
      MemberId officer,
      Claimed claimed,
      ClaimVerdict verdict) {
    Future<Map<ChapterId, List<Long>>> written =
        MergeQueries.written(transaction, claimed.author());
    return written
        .compose(_ -> AuthorshipQueries.answer(transaction, officer, verdict))
        .compose(_ -> ClaimNotices.tell(transaction, chapter, claimed))
        .compose(
            _ ->
                verdict.accepted()
                    ? merge(transaction, chapter, officer, claimed, written.result())
                    : AuthorshipEvents.note(
                        transaction,
                        Kind.AUTHOR_REFUSED,
                        officer,
                        claimed,
                        written.result().keySet()));
  }

  private static Future<Void> merge(
      SqlClient transaction,
      ChapterId chapter,
      MemberId officer,
      Claimed claimed,
      Map<ChapterId, List<Long>> written) {
    MemberId author = claimed.author();
    Set<ChapterId> where = written.keySet();
    return MergeQueries.leave(transaction, author, claimed.member())
        .compose(Confirmation::requireFree)
        .compose(_ -> MergeQueries.move(transaction, author, claimed.member()))
        .compose(
            _ -> AuthorshipEvents.note(transaction, Kind.AUTHOR_CONFIRMED, officer, claimed, where))
        .compose(_ -> AuthorshipQueries.refuseOthers(transaction, author, officer, CLAIMED))
        .compose(others -> noteRefused(transaction, chapter, officer, others, where))
        .compose(_ -> follow(transaction, written));
  }

  private static Future<Void> noteRefused(
      SqlClient transaction,
      ChapterId chapter,
      MemberId officer,
      List<Claimed> others,
      Set<ChapterId> where) {
    Future<Void> noted = DONE;
    for (Claimed refused : others) {
      noted =
          noted
              .compose(_ -> ClaimNotices.tell(transaction, chapter, refused))
              .compose(
                  _ ->
                      AuthorshipEvents.note(
                          transaction, Kind.AUTHOR_REFUSED, officer, refused, where));
    }
    return noted;
  }

  private static Future<Void> requireFree(boolean free) {
    return free
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(Why.of("author-taken", "Somebody else is this author already.")));
  }

  // What is shown with an author's name, or found by it, is now the member's.
  private static Future<Void> follow(SqlClient transaction, Map<ChapterId, List<Long>> written) {
    Future<Void> followed = DONE;
    for (var there : written.entrySet()) {
      followed =
          followed
              .compose(_ -> MergeQueries.touch(transaction, there.getValue()))
              .compose(
                  _ ->
                      Outbox.append(
                          transaction, there.getKey(), EventKind.AUTHOR_CHANGED, there.getValue()));
    }
    return followed;
  }
}
