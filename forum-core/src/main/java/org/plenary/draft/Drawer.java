package org.plenary.draft;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.draft.DraftQueries.Kept;
import org.plenary.draft.DraftQueries.Sheet;
import org.plenary.member.MemberId;
import org.plenary.sealing.Sealing;

/**
 * Closes drafts and opens them. Who reads the database learns neither whose they are, nor where
 * they would stand, nor what they say: a post under a pseudonym would be known by its draft.
 */
final class Drawer {

  private static final String PURPOSE = "draft";

  private final Sealing sealing;

  Drawer(Sealing sealing) {
    this.sealing = sealing;
  }

  /** By what all of one member are known. */
  Buffer owner(MemberId member) {
    return digest("member " + member.value());
  }

  /** By what the one is known that a member has for a place. */
  Buffer key(MemberId member, String place) {
    return digest("member %d at %s".formatted(member.value(), place));
  }

  private Buffer digest(String text) {
    return Buffer.buffer(sealing.digest(PURPOSE, text.getBytes(StandardCharsets.UTF_8)));
  }

  Sheet closed(String place, DraftWords words) {
    JsonObject head =
        new JsonObject()
            .put("place", place)
            .put("title", words.title())
            .put("beginning", words.beginning());
    JsonObject body =
        new JsonObject()
            .put("source", words.source())
            .put("topics", new JsonArray(words.topics()))
            .put("reason", words.reason())
            .put("base", words.base())
            .put("hidden", words.hidden());
    words.language().ifPresent(language -> body.put("language", language));
    return new Sheet(sealed(head), sealed(body));
  }

  private Buffer sealed(JsonObject json) {
    return Buffer.buffer(sealing.seal(PURPOSE, json.toBuffer().getBytes()));
  }

  /** Empty for what another key closed. */
  Optional<DraftLine> line(Buffer head, Instant savedAt) {
    return open(head)
        .map(
            json ->
                new DraftLine(
                    json.getString("place"),
                    json.getString("title"),
                    json.getString("beginning"),
                    savedAt));
  }

  /** Empty for what another key closed. */
  Optional<Draft> draft(Kept kept) {
    return open(kept.sheet().head())
        .flatMap(head -> open(kept.sheet().body()).map(body -> draft(kept, head, body)));
  }

  private static Draft draft(Kept kept, JsonObject head, JsonObject body) {
    List<String> topics = body.getJsonArray("topics").stream().map(Object::toString).toList();
    var words =
        new DraftWords(
            head.getString("title"),
            body.getString("source"),
            Optional.ofNullable(body.getString("language")),
            topics,
            body.getString("reason"),
            body.getInteger("base"),
            body.getBoolean("hidden"));
    return new Draft(head.getString("place"), words, kept.version(), kept.savedAt());
  }

  private Optional<JsonObject> open(Buffer closed) {
    return sealing.open(PURPOSE, closed.getBytes()).map(open -> Buffer.buffer(open).toJsonObject());
  }
}
