package org.plenary.web.api;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.fixture.GivenTalk;
import org.plenary.moderation.ActionId;
import org.plenary.web.fixture.GivenNotices;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** What members report, appeal against, answer and do not wish to read. */
record ReportWrites(ServedForum served) {

  List<Write> all() {
    var talk = new GivenTalk(served.database(), "samoa", Audience.PUBLIC);
    var una = new Writer(served, talk.member("una"));
    var ben = new Writer(served, talk.member("ben"));
    Written post = talk.open(una.caller(), "You fools.");
    var notices = new GivenNotices(served, talk.forum(), talk.member("mo", Role.MODERATOR));
    CaseId asked = notices.ask(post.id(), "What did you mean?");
    ActionId hidden = notices.hide(talk.answer(una.caller(), post, "Fools!").id());
    String path = "/p/" + post.id().value();
    String muted = "/posts/" + post.id().value() + "/mute";
    return List.of(
        ben.post(
            "api-report",
            "/reports",
            new JsonObject()
                .put("about", path)
                .put("concern", "danger")
                .put("sentence", "They mean it.")),
        una.post(
            "api-make-appeal",
            "/me/notices/" + hidden.value() + "/appeal",
            new JsonObject().put("sentence", "It was a joke.")),
        una.post(
            "api-answer-moderators",
            "/me/conversations/" + asked.value() + "/answers",
            new JsonObject().put("source", "Nothing.")),
        ben.put("api-mute-author", muted),
        una.put("api-mute-member", "/members/ben-samoa/mute"),
        una.delete("api-unmute", "/me/mutes/7"));
  }
}
