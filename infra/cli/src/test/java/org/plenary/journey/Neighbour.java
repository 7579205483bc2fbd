package org.plenary.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A member of whom the one who walks sees only what they write. */
record Neighbour(HttpClient client, URI forum, String token) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A discussion, and the post that opened it. */
  record Opened(long id, long post) {}

  /** Comes for the first time, and accepts the rules. */
  void visit(Account account, String language) {
    ObjectNode visit =
        JSON.createObjectNode()
            .put("handle", account.name())
            .put("name", account.shownAs())
            .put("timeZone", "UTC")
            .put("rulesVersion", 1);
    visit.putArray("languages").add(language);
    send("POST", "/me/first-visit", visit);
  }

  Opened open(String place, String title, String source) {
    JsonNode made =
        send(
            "POST",
            "/discussions",
            JSON.createObjectNode()
                .put("forum", place)
                .put("title", title)
                .put("source", source)
                .put("language", "en"));
    return new Opened(made.path("id").asLong(), made.path("postId").asLong());
  }

  /** Opens a discussion of which somebody has read the first post, and wants to know the rest. */
  Followed openFor(Neighbour reader, String title, String source) {
    Opened debate = open("global/access", title, source);
    reader.follow(debate, 1);
    return new Followed(this, debate);
  }

  /** Answers a post of a discussion; the id of the answer. */
  long answer(Opened debate, long parent, String source) {
    ObjectNode post = JSON.createObjectNode().put("source", source).put("parentId", parent);
    return send("POST", "/discussions/%d/posts".formatted(debate.id()), post).path("id").asLong();
  }

  /** Reads a discussion up to a post, and wants to know of all that follows. */
  void follow(Opened debate, int read) {
    String address = "/discussions/" + debate.id();
    send("PUT", address + "/subscription", JSON.createObjectNode().put("level", "all"));
    send("PUT", address + "/read", JSON.createObjectNode().put("number", read));
  }

  private JsonNode send(String method, String path, JsonNode body) {
    var request =
        HttpRequest.newBuilder(forum.resolve("/api/v1" + path))
            .header("authorization", "Bearer " + token)
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return read(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.request() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
