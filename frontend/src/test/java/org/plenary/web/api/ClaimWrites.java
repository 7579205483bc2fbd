package org.plenary.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.web.fixture.ServedForum;

/** What is changed when people say that imported posts are theirs. */
record ClaimWrites(ServedForum served) {

  private static final String OWN = "/me/author-claims";
  private static final String OPEN = "/chapters/palau/author-claims";

  List<Write> all() {
    imported();
    Writer palau = Writer.of(served, "palau-officer", "palau", Role.OFFICER);
    Writer eve = Writer.of(served, "eve", "palau", Role.MEMBER);
    Writer bob = Writer.of(served, "bob", "palau", Role.MEMBER);
    bob.send(HttpMethod.POST, OWN, author("old-bob"));
    long claim =
        served.getAs(palau.caller(), "/api/v1" + OPEN).items().getJsonObject(0).getLong("id");
    eve.send(HttpMethod.POST, OWN, author("old-eve"));
    var no = new JsonObject().put("accepted", false).put("reason", "Later");
    return List.of(
        bob.post("api-claim-author", OWN, author("old-ana")),
        eve.delete("api-withdraw-claim", OWN + "/old-eve"),
        palau.post("api-answer-claim", OPEN + "/" + claim + "/answer", no));
  }

  private void imported() {
    var given = served.given();
    var forum = given.forum(given.chapter("palau", "en"), "list", Audience.PUBLIC);
    given.discussion(forum, "Old").post("old-ana", 0, "Words");
    given.discussion(forum, "Older").post("old-eve", 0, "Words");
    given.discussion(forum, "Oldest").post("old-bob", 0, "Words");
    Stream.of("old-ana", "old-eve", "old-bob").forEach(given::imported);
  }

  private static JsonObject author(String handle) {
    return new JsonObject().put("author", handle);
  }
}
