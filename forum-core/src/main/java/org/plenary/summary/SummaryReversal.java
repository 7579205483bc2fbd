package org.plenary.summary;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.moderation.Reversible;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;

/**
 * Shows the version before the one that an action wrote, or none. Where another was written since,
 * or the summary is hidden, nothing is taken back.
 */
public final class SummaryReversal implements Reversible {

  @Override
  public Set<ActionKind> kinds() {
    return Set.of(ActionKind.SUMMARISE);
  }

  @Override
  public ActionKind inverse(Done done) {
    return ActionKind.SUMMARISE;
  }

  @Override
  public Future<Boolean> takeBack(SqlClient transaction, Done done) {
    long id = done.contribution().orElseThrow();
    return SummarisingQueries.queue(transaction, id)
        .compose(
            _ -> SummarisingQueries.takeBack(transaction, id, done.detail().getInteger("version")))
        .compose(
            place ->
                place
                    .map(there -> tell(transaction, there).map(true))
                    .orElseGet(() -> Future.succeededFuture(false)));
  }

  private static Future<Void> tell(SqlClient transaction, SummarisingQueries.Place place) {
    return Outbox.append(
        transaction,
        place.chapter(),
        EventKind.DISCUSSION_CHANGED,
        List.of(place.discussion().value()));
  }
}
