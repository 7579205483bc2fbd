package org.plenary.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What is changed by reading, following and keeping. */
record FollowingWrites(Writer ana, Writer officer) {

  List<Write> all() {
    JsonObject debate = officer.open();
    String discussion = "/discussions/" + debate.getLong("id");
    String bookmark = "/posts/" + debate.getLong("postId") + "/bookmark";
    String forum = "/forums/senegal/human-rights/subscription";
    String list = "/forums/senegal/human-rights/mail-list";
    var level = new JsonObject().put("level", "all");
    var search = new JsonObject().put("name", "Clés").put("question", "clés lang:fr");
    var otherwise =
        new JsonObject().put("name", "Clefs").put("sort", "newest").put("alerts", false);
    String kept = kept(search);
    return List.of(
        ana.put("api-read", discussion + "/read", new JsonObject().put("number", 1)),
        ana.post("api-save-search", "/me/searches", search),
        ana.put("api-change-search", kept, otherwise),
        ana.post("api-see-search", kept + "/seen"),
        ana.delete("api-drop-search", kept(search)),
        ana.post("api-make-private-feed", "/me/feeds", feed()),
        ana.delete("api-revoke-private-feed", "/me/feeds/" + made()),
        ana.put("api-keep-post", bookmark),
        ana.delete("api-drop-post", bookmark),
        ana.put("api-subscribe", discussion + "/subscription", level),
        ana.delete("api-unsubscribe", discussion + "/subscription"),
        ana.put("api-subscribe-forum", forum, level),
        ana.delete("api-unsubscribe-forum", forum),
        ana.put("api-choose-mail", "/me/mail/reply", new JsonObject().put("way", "weekly")),
        ana.put("api-read-mail-list", list),
        ana.delete("api-leave-mail-list", list),
        ana.post(
            "api-read-notifications", "/me/notifications/read", new JsonObject().put("upTo", 7)));
  }

  private static JsonObject feed() {
    return new JsonObject().put("name", "Dakar").put("of", "/c/senegal");
  }

  private long made() {
    return ana.send(HttpMethod.POST, "/me/feeds", feed()).getLong("id");
  }

  private String kept(JsonObject search) {
    return "/me/searches/" + ana.send(HttpMethod.POST, "/me/searches", search).getLong("id");
  }
}
