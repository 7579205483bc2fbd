package org.plenary.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.plenary.caller.Role;
import org.plenary.web.fixture.ServedForum;

/** What is changed when people ask to join a chapter, or are invited. */
record JoiningWrites(ServedForum served, Writer officer, Writer guest) {

  private static final String REQUESTS = "/chapters/senegal/join-requests";
  private static final String INVITATIONS = "/chapters/senegal/invitations";

  List<Write> all() {
    Writer asking = Writer.of(served, "asking", "global", Role.MEMBER);
    asking.send(HttpMethod.POST, REQUESTS, new JsonObject());
    guest.send(HttpMethod.POST, "/chapters/lebanon/join-requests", new JsonObject());
    String link = invite("two@example.org").getString("link");
    var secret = new JsonObject().put("secret", link.replaceFirst(".*/", ""));
    invite("one@example.org");
    var no = new JsonObject().put("accepted", false).put("reason", "Later");
    return List.of(
        guest.post("api-join", REQUESTS, new JsonObject().put("message", "Hi")),
        guest.delete("api-withdraw-request", "/me/join-requests/lebanon"),
        officer.post("api-answer-request", last(REQUESTS) + "/answer", no),
        officer.post("api-invite", INVITATIONS, address("three@example.org")),
        officer.delete("api-withdraw-invitation", last(INVITATIONS)),
        asking.post("api-accept-invitation", "/me/accepted-invitations", secret));
  }

  private JsonObject invite(String address) {
    return officer.send(HttpMethod.POST, INVITATIONS, address(address));
  }

  private static JsonObject address(String address) {
    return new JsonObject().put("address", address);
  }

  private String last(String list) {
    JsonArray items = served.getAs(officer.caller(), "/api/v1" + list).items();
    return list + "/" + items.getJsonObject(items.size() - 1).getLong("id");
  }
}
