package org.plenary.record;

import java.util.Optional;
import org.plenary.forum.ForumAddress;

/**
 * Which entries of the record are wished. With any of these, what the caller may not read is left
 * out, for even to count it would tell what it is of.
 *
 * @param chapter by its address
 * @param rule by its number
 */
public record RecordFilter(
    Optional<String> chapter,
    Optional<ForumAddress> forum,
    Optional<RecordKind> kind,
    Optional<Integer> rule) {

  /** All of them. */
  public static final RecordFilter NONE =
      new RecordFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
