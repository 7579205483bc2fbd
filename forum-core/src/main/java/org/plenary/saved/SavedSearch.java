package org.plenary.saved;

import java.time.Instant;
import org.plenary.finding.Inquiry.Order;

/**
 * A question that a member keeps.
 *
 * @param question as it was written
 * @param alerts whether the member is told of new answers
 * @param lookedAt when the member looked at the answers last
 * @param fresh how many were found since that the member may read, {@link #MOST} at most
 * @param more whether there may be more of them
 */
public record SavedSearch(
    SavedSearchId id,
    String name,
    String question,
    Order order,
    boolean alerts,
    Instant keptAt,
    Instant lookedAt,
    int fresh,
    boolean more) {

  /** Where counting what is new ends. */
  public static final int MOST = 1_000;
}
