package org.plenary.web.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.plenary.live.LiveEvent;
import org.plenary.live.LiveEvent.NumberedPost;
import org.plenary.live.LivePosition;
import org.plenary.live.LiveReader.Told;
import org.plenary.live.Reach;
import org.plenary.member.MemberId;
import org.plenary.post.Reaction;

/** What is told in the words of Server-Sent Events. */
final class EventText {

  private static final String BEAT = ":\n";

  private EventText() {}

  /**
   * How a stream begins: an id without an event moves where a browser goes on, and tells nothing.
   */
  static Buffer beginning(LivePosition position, Duration retry) {
    return Buffer.buffer("retry: " + retry.toMillis() + "\n" + id(position) + "\n");
  }

  static Buffer beat(LivePosition position) {
    return Buffer.buffer(BEAT + id(position) + "\n");
  }

  /** What is told to this reader, to whom it says what is their own. */
  static Buffer of(Told told, LivePosition position, Optional<MemberId> reader) {
    var text = new StringBuilder();
    if (told.isReset()) {
      text.append(id(position)).append("event: reset\ndata: {}\n\n");
    }
    told.events().forEach(event -> append(text, event, reader));
    return Buffer.buffer(text.toString());
  }

  private static void append(StringBuilder text, LiveEvent event, Optional<MemberId> reader) {
    text.append(id(new LivePosition(event.order())))
        .append("event: ")
        .append(event.kind())
        .append("\ndata: ")
        .append(data(event, reader).encode())
        .append("\n\n");
  }

  private static JsonObject data(LiveEvent event, Optional<MemberId> reader) {
    var data = new JsonObject();
    event.debate().ifPresent(debate -> data.put("discussion", debate.id().value()));
    event.post().ifPresent(post -> put(data, post, reader));
    if (event.revision() != 0) {
      data.put("revision", event.revision());
    }
    return event.reach() instanceof Reach.One one ? personal(data, one) : data;
  }

  private static void put(JsonObject data, NumberedPost post, Optional<MemberId> reader) {
    data.put("post", post.id().value()).put("number", post.number());
    if (reader.isPresent() && reader.equals(post.author())) {
      data.put("own", true);
    }
    post.felt().ifPresent(felt -> data.put("reactions", counts(felt)));
  }

  private static JsonObject counts(Map<Reaction, Integer> felt) {
    var counts = new JsonObject();
    felt.forEach((reaction, times) -> counts.put(reaction.word(), times));
    return counts;
  }

  private static JsonObject personal(JsonObject data, Reach.One one) {
    one.notification()
        .ifPresent(
            news ->
                data.put("notification", news.id())
                    .put("kind", news.kind().sqlName().replace('_', '-')));
    return data.put("unread", one.unread());
  }

  private static String id(LivePosition position) {
    return "id: " + position + "\n";
  }
}
