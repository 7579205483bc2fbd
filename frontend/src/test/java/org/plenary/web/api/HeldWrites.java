package org.plenary.web.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Role;
import org.plenary.casework.Reported;
import org.plenary.fixture.GivenDesk;
import org.plenary.moderation.Citation;
import org.plenary.web.fixture.ServedForum;

/** What is done with what is held, and chosen of it and of what follows what. */
record HeldWrites(ServedForum served, Writer author, Writer moderator, Writer officer) {

  static HeldWrites of(ServedForum served) {
    return new HeldWrites(
        served,
        Writer.of(served, "seller", "senegal", Role.MEMBER),
        Writer.of(served, "watcher", "senegal", Role.MEMBER, Role.MODERATOR),
        Writer.of(served, "chooser", "senegal", Role.MEMBER, Role.OFFICER));
  }

  List<Write> all() {
    long published = held();
    long refused = held();
    long withdrawn = held();
    String forum = "/forums/senegal/human-rights";
    return List.of(
        moderator.post(
            "api-publish-held",
            "/held/published",
            new JsonObject().put("posts", JsonArray.of(published))),
        moderator.post("api-refuse-held", "/held/" + refused + "/refusal", refusal()),
        author.delete("api-withdraw-held", "/me/held/" + withdrawn),
        officer.put("api-set-holding", "/chapters/senegal/holding", nothing()),
        officer.put("api-set-forum-holding", forum + "/holding", nothing()),
        officer.delete("api-unset-forum-holding", forum + "/holding"),
        officer.put("api-publish-ladder", "/chapters/senegal/ladder", ladder()),
        officer.put("api-publish-forum-ladder", forum + "/ladder", ladder()));
  }

  /** Nothing, chosen as if it were something. */
  static JsonObject nothing() {
    return new JsonObject()
        .put("firstPosts", 0)
        .put("linkPosts", 0)
        .put("allPosts", false)
        .put("repeatHours", 0)
        .put("repeatsRefused", false)
        .put("trustedHide", true)
        .put("dueHours", 24)
        .put("mostWaiting", 10);
  }

  private static JsonObject ladder() {
    return new JsonObject()
        .put("follows", 0)
        .put("steps", JsonArray.of(new JsonObject().put("kind", "warn").put("days", 30)));
  }

  private long held() {
    execute(
        "insert into holding (chapter_id, all_posts) select id, true from chapter"
            + " where slug = 'senegal'");
    long post = author.open().getLong("postId");
    execute("delete from holding");
    return post;
  }

  private void execute(String sql) {
    served.database().pool().query(sql).execute().await();
  }

  private JsonObject refusal() {
    Citation rule =
        new GivenDesk(served.database())
            .reports()
            .listRules(
                author.caller(), new Reported.Place("senegal", Optional.empty()), List.of("fr"))
            .await()
            .getFirst()
            .citation();
    return new JsonObject()
        .put("rule", new JsonObject().put("code", rule.code()).put("rule", rule.rule()))
        .put("sentence", "It sells something.")
        .put("language", "en");
  }
}
