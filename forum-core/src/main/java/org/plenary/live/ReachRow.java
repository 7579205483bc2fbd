package org.plenary.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.forum.ForumId;
import org.plenary.live.Reach.Masked;
import org.plenary.member.MemberId;

/** Reads whom an event concerns out of a row. */
final class ReachRow {

  private ReachRow() {}

  static Reach reach(Row row) {
    return row.getBoolean("is_personal") ? few(row) : new Reach.Everybody();
  }

  private static Reach few(Row row) {
    return new Reach.Few(
        Optional.ofNullable(row.getLong("member_id")).map(MemberId::new),
        notified(row),
        Optional.ofNullable(row.getBuffer("masked_digest")).map(digest -> masked(row, digest)));
  }

  // What was told may be forgotten by now; then it concerns nobody.
  private static Map<MemberId, Long> notified(Row row) {
    Long @Nullable [] ids = row.getArrayOfLongs("ids");
    Long @Nullable [] members = row.getArrayOfLongs("members");
    return ids == null || members == null
        ? Map.of()
        : IntStream.range(0, ids.length)
            .boxed()
            .collect(Collectors.toMap(at -> new MemberId(members[at]), at -> ids[at]));
  }

  private static Masked masked(Row row, Buffer digest) {
    var forum = new ForumId(row.getInteger("masked_forum"));
    return new Masked(row.getLong("masked_notification"), forum, digest);
  }
}
