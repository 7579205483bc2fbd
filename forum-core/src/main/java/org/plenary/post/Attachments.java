package org.plenary.post;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** Reads the files that hang on a post out of a row. */
public final class Attachments {

  /** Those of a post {@code p} that are shown, in their order; null where there is none. */
  public static final String COLUMN =
      """
      (
        select json_agg(json_build_object('name', a.name, 'mediaType', a.media_type,
          'size', a.size, 'sha256', encode(a.sha256, 'hex'), 'description', a.description,
          'place', case when a.stored then a.position end) order by a.position)
        from attachment a
        where a.chapter_id = p.chapter_id and a.post_id = p.id
          and a.taken_revision is null and is_shown(a.contribution_id))
      """;

  private Attachments() {}

  /** What a row says in its column {@code attachments}. */
  public static List<Attachment> of(Row row) {
    return Optional.ofNullable(row.getJsonArray("attachments")).stream()
        .flatMap(JsonArray::stream)
        .map(JsonObject.class::cast)
        .map(Attachments::attachment)
        .toList();
  }

  private static Attachment attachment(JsonObject attachment) {
    return new Attachment(
        attachment.getString("name"),
        attachment.getString("mediaType"),
        attachment.getLong("size"),
        attachment.getString("sha256"),
        attachment.getString("description"),
        Optional.ofNullable(attachment.getInteger("place")));
  }
}
