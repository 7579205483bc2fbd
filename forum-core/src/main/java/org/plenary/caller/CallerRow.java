package org.plenary.caller;

import io.vertx.sqlclient.Row;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/** A caller as a statement reads it beside whatever else it looks for: one round trip for both. */
public final class CallerRow {

  /** Of a member {@code m} joined with {@link #HELD}. */
  public static final String COLUMNS =
      "m.id as member_id, m.handle, m.name, m.welcomed_at is not null as welcomed, m.languages,"
          + " m.time_zone, held.chapters, held.roles,"
          + " (select failing_since from mail_address where member_id = m.id) as mail_fails_since";

  /** All standings of a member {@code m}. */
  public static final String HELD =
      """
      cross join lateral (
        select array_agg(chapter_id) as chapters, array_agg(role::text) as roles
        from membership
        where member_id = m.id) held
      """;

  private CallerRow() {}

  public static Caller caller(Row row) {
    var person =
        new Person(
            new MemberId(row.getLong("member_id")),
            row.getString("handle"),
            row.getString("name"),
            row.getBoolean("welcomed"),
            List.of(row.getArrayOfStrings("languages")),
            zone(row.getString("time_zone")),
            Optional.ofNullable(row.getOffsetDateTime("mail_fails_since"))
                .map(OffsetDateTime::toInstant));
    return Caller.of(person, standings(row));
  }

  /** UTC for one that is no more: zones come and go with each edition of the IANA database. */
  public static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      return ZoneId.of("UTC");
    }
  }

  private static Set<Standing> standings(Row row) {
    @Nullable Integer @Nullable [] chapters = row.getArrayOfIntegers("chapters");
    if (chapters == null) {
      return Set.of();
    }
    String[] roles = row.getArrayOfStrings("roles");
    return IntStream.range(0, roles.length)
        .mapToObj(
            i ->
                new Standing(
                    new ChapterId(Objects.requireNonNull(chapters[i])), Role.ofSql(roles[i])))
        .collect(Collectors.toSet());
  }
}
