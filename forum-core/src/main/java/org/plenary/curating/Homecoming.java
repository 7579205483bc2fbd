package org.plenary.curating;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.discussion.DiscussionId;

/**
 * What is kept of posts that went from one discussion into another, so that they can come back.
 *
 * @param state of the discussion that they left
 * @param numbers that they had there, by their ids
 * @param beneath what the first of them answered there, where one did
 */
record Homecoming(
    DiscussionId from,
    DiscussionId to,
    String state,
    Map<Long, Integer> numbers,
    Optional<Integer> beneath) {

  static Homecoming of(
      Debate from, DiscussionId to, Collection<Rooted> posts, Optional<Integer> beneath) {
    return new Homecoming(
        from.id(),
        to,
        from.arrangement().locked() ? "locked" : "open",
        posts.stream().collect(Collectors.toMap(Rooted::id, Rooted::number)),
        beneath);
  }

  JsonObject toJson() {
    var kept = new JsonArray();
    numbers.forEach((id, number) -> kept.add(new JsonArray().add(id).add(number)));
    var json =
        new JsonObject()
            .put("from", from.value())
            .put("to", to.value())
            .put("state", state)
            .put("posts", kept);
    beneath.ifPresent(number -> json.put("beneath", number));
    return json;
  }

  static Homecoming ofJson(JsonObject json) {
    return new Homecoming(
        new DiscussionId(json.getLong("from")),
        new DiscussionId(json.getLong("to")),
        json.getString("state"),
        json.getJsonArray("posts").stream()
            .map(JsonArray.class::cast)
            .collect(Collectors.toMap(pair -> pair.getLong(0), pair -> pair.getInteger(1))),
        Optional.ofNullable(json.getInteger("beneath")));
  }
}
