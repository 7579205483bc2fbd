package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Somebody who changes things: at once, or by a request that is still to be sent. */
record Writer(ServedForum served, Caller caller) {

  static Writer of(ServedForum served, String handle, String chapter, Role... roles) {
    Caller caller =
        GivenMember.claimed(served.database().pool(), handle, chapter, roles).welcomed().caller();
    return new Writer(served, caller);
  }

  /** What is changed now. */
  JsonObject send(HttpMethod method, String path, JsonObject json) {
    Reply reply = served.sendAs(caller, method, "/api/v1" + path, json.encode());
    assertThat(reply.status()).as("%s: %s", path, reply.text()).isBetween(200, 299);
    return reply.text().isEmpty() ? new JsonObject() : reply.json();
  }

  /** Opens a discussion now. */
  JsonObject open() {
    var wish =
        new JsonObject()
            .put("forum", "senegal/human-rights")
            .put("title", "Clés")
            .put("source", "Qui les garde ?")
            .put("language", "fr");
    return send(HttpMethod.POST, "/discussions", wish);
  }

  Write post(String operation, String path, JsonObject json) {
    return write(operation, HttpMethod.POST, path, "application/json", json.toBuffer());
  }

  Write post(String operation, String path) {
    return write(operation, HttpMethod.POST, path, "text/plain", Buffer.buffer());
  }

  Write upload(String operation, String path, Buffer file) {
    return write(operation, HttpMethod.POST, path, "application/octet-stream", file);
  }

  Write put(String operation, String path, JsonObject json) {
    return write(operation, HttpMethod.PUT, path, "application/json", json.toBuffer());
  }

  Write put(String operation, String path) {
    return write(operation, HttpMethod.PUT, path, "text/plain", Buffer.buffer());
  }

  Write patch(String operation, String path, JsonObject json) {
    return write(
        operation, HttpMethod.PATCH, path, "application/merge-patch+json", json.toBuffer());
  }

  Write delete(String operation, String path) {
    return write(operation, HttpMethod.DELETE, path, "text/plain", Buffer.buffer());
  }

  private Write write(String operation, HttpMethod method, String path, String type, Buffer body) {
    return new Write(operation, caller, method, path, type, body, "");
  }
}
