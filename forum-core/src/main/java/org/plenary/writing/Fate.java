package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Set;
import org.plenary.holding.HeldWriting;
import org.plenary.holding.HoldReason;
import org.plenary.holding.Holding;
import org.plenary.holding.Premoderation;
import org.plenary.holding.WriterHolding;
import org.plenary.post.PostId;
import org.plenary.writing.Dispatch.Letter;

/** What becomes of a post: others read it, or it is held until somebody looked at it. */
record Fate(HeldWriting writing, Holding holding, Set<HoldReason> reasons) {

  /** Decides it; refused where the same was said already. */
  static Future<Fate> of(SqlClient transaction, Letter letter) {
    HeldWriting writing = writing(letter);
    WriterHolding holds = letter.writer().holds();
    return Premoderation.judge(transaction, writing, holds)
        .map(reasons -> new Fate(writing, holds.holding(), reasons));
  }

  private static HeldWriting writing(Letter letter) {
    return new HeldWriting(
        letter.caller(),
        letter.chapter(),
        letter.forum(),
        letter.signed().mask(),
        letter.signed().held(),
        letter.trace().member(),
        letter.words().source(),
        letter.words().rendered().html());
  }

  boolean isHeld() {
    return !reasons.isEmpty();
  }

  /** Puts what was written into the queue. */
  Future<Void> hold(SqlClient transaction, PostId post, boolean opening) {
    return Premoderation.hold(transaction, writing, holding, post, opening, reasons);
  }
}
