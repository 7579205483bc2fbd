package org.plenary.member;

import io.vertx.sqlclient.Row;
import java.util.Optional;

/** Reads the author of a contribution out of a row. */
public final class Bylines {

  /** Joins {@code byline} and what of its member may be shown to a contribution {@code c}. */
  public static final String JOIN =
      """
      left join byline on byline.id = c.byline_id
      left join member author on author.id = byline.member_id
      """;

  /** The columns that {@link #author} reads. */
  public static final String COLUMNS =
      "coalesce(byline.handle, author.handle) as author_handle, byline.name as author_name";

  private Bylines() {}

  /** Empty for a contribution without a byline. */
  public static Optional<Author> author(Row row) {
    return Optional.ofNullable(row.getString("author_name"))
        .map(name -> new Author(Optional.ofNullable(row.getString("author_handle")), name));
  }
}
