package org.plenary.caller;

import io.vertx.sqlclient.Tuple;
import java.util.Set;
import org.plenary.chapter.ChapterId;

/**
 * The one predicate of reading, as the first four parameters of a statement. Every read joins the
 * contribution's forum and asks the SQL function {@code readable}; see R__visibility.sql.
 */
public final class Visibility {

  /** What a discussion {@code d} in a forum with {@code access} must satisfy. */
  public static final String DISCUSSION =
      "readable(greatest(d.audience, access.reading), d.chapter_id, $1, $2, $3, $4)";

  /** The same of a discussion {@code d} of a forum {@code f}, out of an index without chapters. */
  public static final String DISCUSSION_OF_FORUM =
      "readable(greatest(d.audience, access.reading), f.chapter_id, $1, $2, $3, $4)";

  /** What a forum {@code f} with {@code access} must satisfy. */
  public static final String FORUM = "readable(access.reading, f.chapter_id, $1, $2, $3, $4)";

  private Visibility() {}

  /** A tuple whose first four values are the caller's. */
  public static Tuple of(Caller caller) {
    return of(Sight.of(caller));
  }

  /** The same of all who have this sight. */
  public static Tuple of(Sight sight) {
    return Tuple.of(
        sight.base().sqlName(),
        numbers(sight.observed()),
        numbers(sight.joined()),
        numbers(sight.administered()));
  }

  private static Integer[] numbers(Set<ChapterId> chapters) {
    return chapters.stream().map(ChapterId::value).toArray(Integer[]::new);
  }
}
