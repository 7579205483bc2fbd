package org.plenary.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Role;
import org.plenary.moderation.ActionId;
import org.plenary.web.fixture.ServedForum;

/** How it is learnt who is behind a role handle. */
record OpeningWrites(ServedForum served, CaseWrites cases) {

  List<Write> all() {
    Writer first = officer("opener");
    Writer second = officer("agreer");
    long asked = handle(judge("judge-asked"));
    long agreed = handle(judge("judge-agreed"));
    long wish = first.send(HttpMethod.POST, "/openings", asking(agreed)).getLong("id");
    return List.of(
        first.post("api-ask-opening", "/openings", asking(asked)),
        second.post("api-agree-opening", "/openings/" + wish + "/agreement"),
        sealed());
  }

  private Writer officer(String handle) {
    return Writer.of(served, handle, "senegal", Role.MEMBER, Role.OFFICER);
  }

  private ActionId judge(String handle) {
    return cases.acted(Writer.of(served, handle, "senegal", Role.MEMBER, Role.MODERATOR));
  }

  private long handle(ActionId action) {
    return served
        .database()
        .pool()
        .preparedQuery("select by_byline_id from moderation_action where id = $1")
        .execute(Tuple.of(action.value()))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  private static JsonObject asking(long byline) {
    return because().put("byline", byline);
  }

  private static JsonObject because() {
    return new JsonObject().put("sentence", "Members complain.");
  }

  private Write sealed() {
    Writer judge = Writer.of(served, "decider", "argentina", Role.MEMBER, Role.MODERATOR);
    String appeal = "/appeals/" + cases.appealed();
    judge.send(HttpMethod.POST, appeal + "/decision", CaseWrites.decision());
    return judge.post("api-open-appeal-seal", appeal + "/seal", because());
  }
}
