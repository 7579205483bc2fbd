package org.plenary.web.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.plenary.live.LiveEvent;
import org.plenary.live.LivePosition;
import org.plenary.live.LiveReader.Told;
import org.plenary.live.Reach;

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

  static Buffer of(Told told, LivePosition position) {
    var text = new StringBuilder();
    if (told.isReset()) {
      text.append(id(position)).append("event: reset\ndata: {}\n\n");
    }
    told.events().forEach(event -> append(text, event));
    return Buffer.buffer(text.toString());
  }

  private static void append(StringBuilder text, LiveEvent event) {
    text.append(id(new LivePosition(event.order())))
        .append("event: ")
        .append(event.kind())
        .append("\ndata: ")
        .append(data(event).encode())
        .append("\n\n");
  }

  private static JsonObject data(LiveEvent event) {
    var data = new JsonObject();
    event.debate().ifPresent(debate -> data.put("discussion", debate.id().value()));
    event
        .post()
        .ifPresent(post -> data.put("post", post.id().value()).put("number", post.number()));
    if (event.revision() != 0) {
      data.put("revision", event.revision());
    }
    return event.reach() instanceof Reach.One one ? personal(data, one) : data;
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
