package org.plenary.judging;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.casework.CaseLine;
import org.plenary.casework.FoundCase;
import org.plenary.moderation.ActingService;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Contributions;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.post.PostState;
import org.plenary.problem.ProblemException;
import org.plenary.standing.LimitWish;
import org.plenary.standing.Reach;
import org.plenary.standing.StandingService;

/** Does what a judgement says, to the words of a case or to the person concerned. */
final class Enacting {

  private final ActingService acting;
  private final StandingService standings;

  Enacting(ActingService acting, StandingService standings) {
    this.acting = acting;
    this.standings = standings;
  }

  /** Does it; refused like any other action of this moderator. */
  Future<ActionId> act(SqlClient transaction, Caller caller, FoundCase found, Judgement judgement) {
    return judgement.isToWords()
        ? toWords(transaction, caller, found, judgement)
        : toPerson(transaction, caller, found, judgement);
  }

  private Future<ActionId> toWords(
      SqlClient transaction, Caller caller, FoundCase found, Judgement judgement) {
    CaseLine line = found.line();
    return ProblemException.found(line.contribution())
        .compose(number -> Contributions.find(transaction, number))
        .compose(ProblemException::found)
        .compose(
            now ->
                acting.act(
                    transaction,
                    caller,
                    new Target.Entry(now.number()),
                    wish(judgement, now.state()).in(line.id().value())));
  }

  // To its readers it is the same whether what is held is hidden or never published.
  private static Wish wish(Judgement judgement, PostState state) {
    if (judgement.kind() == ActionKind.REDACT) {
      return Wish.redact(judgement.cut(), judgement.reason());
    }
    boolean refused = judgement.kind() == ActionKind.HIDE && state == PostState.HELD;
    return Wish.of(refused ? ActionKind.REFUSE : judgement.kind(), judgement.reason());
  }

  private Future<ActionId> toPerson(
      SqlClient transaction, Caller caller, FoundCase found, Judgement judgement) {
    return ProblemException.found(found.person())
        .map(
            person ->
                new LimitWish(
                    judgement.kind(),
                    person,
                    reach(found, judgement.extent()),
                    judgement.lasts(),
                    judgement.reason(),
                    Optional.of(found.line().id().value())))
        .compose(wish -> standings.limit(transaction, caller, wish));
  }

  private static Reach reach(FoundCase found, Extent extent) {
    return switch (extent) {
      case FORUM ->
          found
              .forum()
              .<Reach>map(Reach.InForum::new)
              .orElseGet(() -> new Reach.InChapter(found.chapter()));
      case CHAPTER -> new Reach.InChapter(found.chapter());
      case EVERYWHERE -> new Reach.Everywhere(found.chapter());
    };
  }
}
