package org.plenary.profile;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The affiliations of a member as a statement reads them beside the member. */
public final class AffiliationRows {

  /** Of a member {@code m} joined with {@link #SAID}. */
  public static final String COLUMNS = "said.organisations, said.since, said.until";

  /** All that a member {@code m} said. */
  public static final String SAID =
      """
      cross join lateral (
        select array_agg(organisation order by position) as organisations,
          array_agg(since order by position) as since,
          array_agg(until order by position) as until
        from affiliation where member_id = m.id) said
      """;

  private AffiliationRows() {}

  public static List<Affiliation> affiliations(Row row) {
    String @Nullable [] organisations = row.getArrayOfStrings("organisations");
    if (organisations == null) {
      return List.of();
    }
    LocalDate[] since = row.getArrayOfLocalDates("since");
    @Nullable LocalDate[] until = row.getArrayOfLocalDates("until");
    return IntStream.range(0, organisations.length)
        .mapToObj(i -> new Affiliation(organisations[i], since[i], Optional.ofNullable(until[i])))
        .toList();
  }
}
