package org.plenary.discussion;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.chapter.Brand;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.Posting;
import org.plenary.member.Bylines;

final class DiscussionRow {

  private DiscussionRow() {}

  static Discussion discussion(Row row) {
    return new Discussion(
        new DiscussionId(row.getLong("id")),
        new ChapterId(row.getInteger("chapter_id")),
        Brand.of(row, row.getString("chapter_name")),
        new ForumAddress(row.getString("chapter_slug"), row.getString("forum_slug")),
        row.getString("forum_title"),
        row.getString("forum_language"),
        Audience.ofSql(row.getString("audience")),
        Posting.ofSql(row.getString("posting")),
        row.getBoolean("feeds"),
        row.getBoolean("embeds"),
        row.getString("title"),
        Bylines.author(row),
        row.getString("language"),
        List.of(row.getArrayOfStrings("topics")),
        DiscussionState.ofSql(row.getString("state")),
        row.getBoolean("pinned"),
        row.getInteger("post_count"),
        row.getInteger("last_number"),
        instant(row, "opened_at"),
        instant(row, "last_activity_at"),
        row.getInteger("revision"),
        row.getLong("version"),
        row.getInteger("access_version"),
        row.getLong("names"),
        mergedInto(row));
  }

  static DiscussionEdition edition(Row row) {
    return new DiscussionEdition(
        row.getString("title"),
        row.getString("language"),
        Brand.of(row, row.getString("chapter_name")),
        row.getString("forum_title"),
        row.getString("forum_language"),
        row.getLong("version"),
        row.getInteger("access_version"),
        row.getLong("names"),
        mergedInto(row));
  }

  private static Optional<DiscussionId> mergedInto(Row row) {
    return Optional.ofNullable(row.getLong("merged_into")).map(DiscussionId::new);
  }

  private static Instant instant(Row row, String column) {
    return row.get(OffsetDateTime.class, column).toInstant();
  }
}
