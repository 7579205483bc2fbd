package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.quote.Echo;

/** Writes how a discussion is arranged, and tells who follows it. */
final class Arranging {

  private static final String WAS = "was";
  private static final String BECAME = "became";

  private Arranging() {}

  static Future<Void> write(SqlClient transaction, Debate debate, Arrangement wish) {
    Future<Void> arranged =
        DebateQueries.arrange(transaction, debate, wish)
            .compose(
                _ ->
                    Outbox.append(
                        transaction,
                        debate.chapter(),
                        EventKind.DISCUSSION_CHANGED,
                        List.of(debate.id().value())));
    return wish.forum().equals(debate.arrangement().forum())
        ? arranged
        : arranged.compose(_ -> follow(transaction, debate));
  }

  // Where a post stands decides who finds it, and who reads its author where it is quoted.
  private static Future<Void> follow(SqlClient transaction, Debate debate) {
    List<DiscussionId> moved = List.of(debate.id());
    return MovingQueries.takeMail(transaction, debate)
        .compose(_ -> Echo.quoted(transaction, moved))
        .compose(quoted -> Echo.tell(transaction, moved, quoted))
        .compose(_ -> MovingQueries.posts(transaction, debate))
        .compose(
            posts ->
                Outbox.appendQuietly(transaction, debate.chapter(), EventKind.POST_MOVED, posts));
  }

  /** What is kept with the action, so that it can be taken back. */
  static JsonObject before(Arrangement was, Arrangement became) {
    return new JsonObject().put(WAS, was.toJson()).put(BECAME, became.toJson());
  }

  static Arrangement was(JsonObject before) {
    return Arrangement.ofJson(before.getJsonObject(WAS));
  }

  static Arrangement became(JsonObject before) {
    return Arrangement.ofJson(before.getJsonObject(BECAME));
  }
}
