package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailWay;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * What members are mailed of what their inbox tells. It is the same in all chapters, so a token
 * that was made for one finds and chooses nothing.
 */
public final class MailChoiceService {

  private static final Set<NotificationKind> OF_TEAMS =
      Set.of(
          NotificationKind.CASE_OPENED, NotificationKind.APPEAL_MADE, NotificationKind.POST_HELD);
  private static final Set<NotificationKind> OF_OFFICERS =
      Set.of(
          NotificationKind.JOIN_ASKED,
          NotificationKind.CLAIM_ASKED,
          NotificationKind.INVITATION_ACCEPTED);

  private final Pool pool;

  public MailChoiceService(Pool pool) {
    this.pool = pool;
  }

  /** Of each kind of which the caller can be told, in the order of the kinds. */
  public Future<List<MailChoice>> listChoices(Caller caller) {
    return caller.confines().isEmpty()
        ? ChoiceQueries.list(pool, member(caller)).map(all -> concerning(caller, all))
        : Future.succeededFuture(List.of());
  }

  private static MemberId member(Caller caller) {
    return caller.member().orElseThrow();
  }

  private static List<MailChoice> concerning(Caller caller, List<MailChoice> all) {
    return all.stream().filter(choice -> isTold(caller, choice.kind())).toList();
  }

  private static boolean isTold(Caller caller, NotificationKind kind) {
    if (OF_TEAMS.contains(kind)) {
      return caller.isOfTeam();
    }
    return !OF_OFFICERS.contains(kind) || isOfficer(caller);
  }

  private static boolean isOfficer(Caller caller) {
    return caller.isAdministrator()
        || caller.standings().stream().anyMatch(held -> held.role() == Role.OFFICER);
  }

  /**
   * Chooses for some kinds; the others stay as they are. Refused with {@link Problem.Invalid} for
   * kinds of which nobody chooses.
   */
  public Future<Void> choose(Caller caller, Map<NotificationKind, MailWay> ways) {
    if (caller.confines().isPresent()) {
      return ProblemException.fail(
          new Problem.NotAllowed(Why.inEnglish("A token for one chapter chooses no mail.")));
    }
    return ChoiceQueries.choose(pool, member(caller), ways)
        .compose(chosen -> requireAll(ways.keySet(), chosen));
  }

  // What may be chosen is in the database; where one may not, none was.
  private static Future<Void> requireAll(
      Set<NotificationKind> wished, Set<NotificationKind> chosen) {
    return chosen.containsAll(wished)
        ? Future.succeededFuture()
        : ProblemException.fail(
            Problem.Invalid.field(
                "way", Why.of("mail-no-choice", "This is mailed to everybody whom it is told.")));
  }
}
