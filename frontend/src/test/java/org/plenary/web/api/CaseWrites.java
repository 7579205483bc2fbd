package org.plenary.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Role;
import org.plenary.casework.CaseFilter;
import org.plenary.casework.CaseLine;
import org.plenary.casework.Reported;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenModeration;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Citation;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.web.fixture.ServedForum;

/** What is done in cases, and decided of it. */
record CaseWrites(
    ServedForum served, GivenDesk desk, Writer author, Writer reporter, Writer moderator) {

  static CaseWrites of(ServedForum served) {
    return new CaseWrites(
        served,
        new GivenDesk(served.database()),
        Writer.of(served, "insulter", "senegal", Role.MEMBER),
        Writer.of(served, "reporter", "senegal", Role.MEMBER),
        Writer.of(served, "judge", "senegal", Role.MEMBER, Role.MODERATOR));
  }

  List<Write> all() {
    JsonObject saying = new JsonObject().put("source", "What did you mean?");
    CaseLine judged = reported();
    CaseLine closed = reported();
    CaseLine taken = reported();
    CaseLine assigned = reported();
    String spoken = path(reported());
    var taking = new JsonObject().put("version", taken.version());
    var assigning = new JsonObject().put("version", assigned.version()).put("handle", "judge");
    var closing = new JsonObject().put("version", closed.version()).put("reason", "A joke");
    var opening = new JsonObject().put("about", "/p/" + author.open().getLong("postId"));
    return List.of(
        moderator.post("api-open-case", "/cases", opening),
        moderator.post("api-judge-case", path(judged) + "/actions", action(judged)),
        moderator.post("api-note-case", spoken + "/notes", saying),
        moderator.post("api-write-case", spoken + "/messages", saying),
        moderator.post("api-take-case", path(taken) + "/take", taking),
        moderator.post("api-assign-case", path(assigned) + "/assign", assigning),
        moderator.post("api-close-case", path(closed) + "/close", closing),
        moderator.post(
            "api-undo-action", "/actions/" + lasting(acted(moderator)).value() + "/undo"),
        hidden(),
        lifted(),
        decided());
  }

  private Write hidden() {
    CaseLine line = reported();
    JsonObject wish = action(line).put("posts", JsonArray.of(line.contribution().orElseThrow()));
    wish.remove("kind");
    return moderator.post("api-hide-posts", path(line) + "/posts/hidden", wish);
  }

  private Write lifted() {
    CaseLine line = reported();
    JsonObject wish = action(line).put("kind", "warn").put("days", 3).put("extent", "chapter");
    long limit = moderator.send(HttpMethod.POST, path(line) + "/actions", wish).getLong("id");
    JsonObject lifting = action(line).put("action", limit);
    lifting.remove("kind");
    lifting.remove("version");
    return moderator.post("api-lift-limit", path(line) + "/lift", lifting);
  }

  private Write decided() {
    return Writer.of(served, "elsewhere", "argentina", Role.MEMBER, Role.MODERATOR)
        .post("api-decide-appeal", "/appeals/" + appealed() + "/decision", decision());
  }

  /** How an appeal is decided. */
  static JsonObject decision() {
    return new JsonObject()
        .put("outcome", "reversed")
        .put("reasons", "It was a joke.")
        .put("language", "en");
  }

  /** An appeal that waits. */
  long appealed() {
    var moderation = new GivenModeration(served.database());
    ActionId action = moderation.told(acted(moderator));
    return moderation.appeals().appeal(author.caller(), action, "A joke.", "en").await().value();
  }

  private static String path(CaseLine line) {
    return "/cases/" + line.id().value();
  }

  private CaseLine reported() {
    long post = author.open().getLong("postId");
    desk.report(reporter.caller(), new PostId(post), rule(post));
    return desk
        .cases()
        .queue(moderator.caller(), CaseFilter.OPEN, PageRequest.first(50))
        .await()
        .page()
        .items()
        .stream()
        .filter(line -> line.contribution().equals(Optional.of(post)))
        .findFirst()
        .orElseThrow();
  }

  private Citation rule(long post) {
    return desk.reports()
        .listRules(reporter.caller(), new Reported.Entry(post), List.of("fr"))
        .await()
        .getFirst()
        .citation();
  }

  private JsonObject action(CaseLine line) {
    Citation rule = rule(line.contribution().orElseThrow());
    return new JsonObject()
        .put("version", line.version())
        .put("kind", "hide")
        .put("rule", new JsonObject().put("code", rule.code()).put("rule", rule.rule()))
        .put("sentence", "It insults a member.")
        .put("language", "en");
  }

  /** What this moderator did. */
  ActionId acted(Writer who) {
    CaseLine line = reported();
    return new ActionId(
        who.send(HttpMethod.POST, path(line) + "/actions", action(line)).getLong("id"));
  }

  // The minute in which it can be undone lasts until it is tried.
  private ActionId lasting(ActionId action) {
    served
        .database()
        .pool()
        .query(
            "update moderation_action set undo_until = now() + interval '1 hour' where id = "
                + action.value())
        .execute()
        .await();
    return action;
  }
}
