package org.plenary.web.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A feed as it is written; all addresses are whole.
 *
 * @param id by which it is known whatever its address
 * @param since since when there is what it is of
 * @param language in which its own words are
 * @param author who answers for what has none
 * @param home the page of which it is the feed
 * @param self where it is itself
 * @param beginning its first page
 * @param next what is older
 * @param previous what is newer
 */
public record ShownFeed(
    String id,
    String title,
    Instant since,
    String language,
    String author,
    String home,
    String self,
    String beginning,
    Optional<String> next,
    Optional<String> previous,
    List<ShownEntry> entries) {

  public ShownFeed {
    entries = List.copyOf(entries);
  }

  /** When the latest of its entries changed; where there is none, since when it could have some. */
  Instant updated() {
    return entries.stream().map(ShownEntry::updated).max(Comparator.naturalOrder()).orElse(since);
  }
}
