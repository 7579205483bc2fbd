package org.plenary.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A program of ana's, who debates in a forum of the samples. */
final class WritingProgram {

  /** Where discussions are opened. */
  static final String DISCUSSIONS = "/api/v1/discussions";

  private final ServedForum served;
  private final Caller ana;

  WritingProgram(ServedForum served) {
    this.served = served;
    this.ana = member("ana");
  }

  Caller ana() {
    return ana;
  }

  /** Somebody of the chapter. */
  Caller member(String handle) {
    return GivenMember.claimed(served.database().pool(), handle, "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  /** A discussion that is not opened yet. */
  static JsonObject discussion() {
    return new JsonObject()
        .put("forum", "senegal/human-rights")
        .put("title", "Keys in escrow")
        .put("source", "Who would *hold* them?")
        .put("language", "en");
  }

  static JsonObject words(String source) {
    return new JsonObject().put("source", source).put("language", "en");
  }

  Reply post(String path, JsonObject json, String... headers) {
    String[] all =
        Stream.concat(Stream.of("content-type", "application/json"), Stream.of(headers))
            .toArray(String[]::new);
    return served.sendAs(ana, HttpMethod.POST, path, json.toBuffer(), all);
  }

  /** What is told of a discussion that is opened. */
  JsonObject opened() {
    return post(DISCUSSIONS, discussion()).json();
  }

  /** Where it is replied to. */
  static String posts(JsonObject opened) {
    return DISCUSSIONS + "/" + opened.getLong("id") + "/posts";
  }
}
