package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A closed forum in which ana attaches files to what she opens, and a stranger to it. */
final class AttachingForum implements AutoCloseable {

  private final ServedForum served = ServedForum.withSamples();
  private final Caller ana;
  private final Caller stranger;

  AttachingForum() {
    served.given().forum(served.given().chapter("palau", "en"), "closed", Audience.CHAPTER);
    this.ana = member("ana", "palau");
    this.stranger = member("bea", "senegal");
  }

  private Caller member(String handle, String chapter) {
    return GivenMember.claimed(served.database().pool(), handle, chapter, Role.MEMBER)
        .welcomed()
        .caller();
  }

  ServedForum served() {
    return served;
  }

  Caller ana() {
    return ana;
  }

  Caller stranger() {
    return stranger;
  }

  /** As ana asks. */
  Reply get(String path, String... headers) {
    return served.getAs(ana, path, headers);
  }

  Reply upload(String query, Buffer content, String... headers) {
    return served.sendAs(ana, HttpMethod.POST, "/api/v1/attachments" + query, content, headers);
  }

  /** By what a file is named that ana sent. */
  String id(Buffer content) {
    return upload("?name=annex.pdf", content).json().getString("id");
  }

  /** Opens a discussion to which these files are attached. */
  Reply write(JsonArray attachments) {
    JsonObject json =
        new JsonObject()
            .put("forum", "palau/closed")
            .put("title", "Annexes")
            .put("source", "See below.")
            .put("language", "en")
            .put("attachments", attachments);
    return served.sendAs(ana, HttpMethod.POST, "/api/v1/discussions", json.encode());
  }

  static String post(Reply written) {
    assertThat(written.status()).isEqualTo(201);
    return "/api/v1/posts/" + written.json().getLong("postId");
  }

  /** The address of a post to which a file is attached. */
  String postWith(Buffer content) {
    return post(write(new JsonArray().add(id(content))));
  }

  /** The first file of a post. */
  JsonObject attachment(String post) {
    return get(post).json().getJsonArray("attachments").getJsonObject(0);
  }

  /** Where a file is fetched. */
  static String path(JsonObject attachment) {
    return attachment.getString("url").substring(ServedForum.PUBLIC_URL.toString().length());
  }

  static String problem(Reply reply) {
    return reply.status() + " " + reply.json().getString("type");
  }

  @Override
  public void close() {
    served.close();
  }
}
