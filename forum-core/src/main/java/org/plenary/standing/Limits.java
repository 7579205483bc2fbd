package org.plenary.standing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Caller;
import org.plenary.forum.ForumId;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.standing.Limit.Mask;

/**
 * What limits somebody where they would write, as a statement reads it beside whatever else it
 * looks for.
 */
public final class Limits {

  private final List<Limit> found;

  private Limits(List<Limit> found) {
    this.found = List.copyOf(found);
  }

  /** Of a member {@code writer}, at what a statement calls these columns; {@link #of} reads it. */
  public static String at(String chapter, String forum) {
    return """
      (select json_agg(json_build_object('kind', held.kind,
          'digest', encode(held.digest, 'hex'), 'forum', held.masked_forum))
        from limits_at(writer.id, %s, %s) held) as limits
      """
        .formatted(chapter, forum);
  }

  public static Limits of(Row row) {
    @Nullable JsonArray limits = row.getJsonArray("limits");
    return new Limits(
        limits == null
            ? List.of()
            : limits.stream().map(JsonObject.class::cast).map(Limits::limit).toList());
  }

  private static Limit limit(JsonObject limit) {
    return new Limit(
        LimitKind.ofSql(limit.getString("kind")),
        Optional.ofNullable(limit.getString("digest"))
            .map(digest -> Buffer.buffer(HexFormat.of().parseHex(digest)))
            .map(digest -> new Mask(digest, new ForumId(limit.getInteger("forum")))));
  }

  /** How the caller stands, under all of their names. */
  public Standing of(Caller caller, PseudonymService pseudonyms) {
    return new Standing(
        found.stream()
            .filter(limit -> limit.isOn(caller, pseudonyms))
            .map(Limit::kind)
            .collect(Collectors.toSet()));
  }
}
