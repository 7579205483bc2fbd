package org.plenary.profile;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import org.plenary.chapter.Brand;

/** The chapter beside a member's name, as a statement reads it with the member. */
public final class ShownChapterRow {

  /** The columns that {@link #chapter} reads. */
  public static final String COLUMNS =
      "beside.slug as shown_slug, beside.name as shown_name, beside.mark as shown_mark,"
          + " beside.hue as shown_hue, beside.languages[1] as shown_language";

  private ShownChapterRow() {}

  /** Whether a member belongs to a chapter now; observers do not. */
  public static String belongs(String member, String chapter) {
    return """
      exists (
        select from membership held
        where held.chapter_id = %s.id and held.member_id = %s.id and held.role <> 'observer')
      """
        .formatted(chapter, member);
  }

  /** Joins what a member shows to the member. */
  public static String join(String member) {
    return "left join chapter beside on beside.id = %s.shown_chapter_id and %s"
        .formatted(member, belongs(member, "beside"));
  }

  /** Empty where the member shows none, or belongs there no more. */
  public static Optional<ShownChapter> chapter(Row row) {
    return Optional.ofNullable(row.getString("shown_slug"))
        .map(
            slug ->
                new ShownChapter(
                    slug,
                    new Brand(
                        row.getString("shown_name"),
                        row.getString("shown_language"),
                        Optional.ofNullable(row.getString("shown_mark")),
                        row.getInteger("shown_hue"))));
  }
}
