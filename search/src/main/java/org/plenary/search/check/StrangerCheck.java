package org.plenary.search.check;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenary.indexing.IndexingService;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexAdministration;

/** Takes from an index what is no post. */
final class StrangerCheck {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private final IndexingService posts;
  private final IndexAdministration administration;
  private final HeldPosts held;

  StrangerCheck(IndexingService posts, IndexAdministration administration, HeldPosts held) {
    this.posts = posts;
    this.administration = administration;
    this.held = held;
  }

  /** How many there were in the range. */
  Future<Long> of(Generation generation, Range range) {
    return held.strangers(generation, range).compose(found -> remove(generation, range, found));
  }

  // What was written meanwhile is a post, though it was none before; and another range's posts may
  // say to be of this one, which is theirs to repair.
  private Future<Long> remove(Generation generation, Range range, List<String> found) {
    if (found.isEmpty()) {
      return Future.succeededFuture(0L);
    }
    List<Long> numbers =
        found.stream().filter(name -> NUMBER.matcher(name).matches()).map(Long::valueOf).toList();
    return posts
        .findKnown(numbers)
        .map(known -> strange(found, known))
        .compose(
            strange ->
                held.remove(generation, strange)
                    .compose(_ -> more(generation, range, found, strange)));
  }

  private static List<String> strange(List<String> found, Set<Long> known) {
    return found.stream()
        .filter(name -> !NUMBER.matcher(name).matches() || !known.contains(Long.valueOf(name)))
        .toList();
  }

  private Future<Long> more(
      Generation generation, Range range, List<String> found, List<String> strange) {
    long removed = strange.size();
    return found.size() < HeldPosts.MOST || strange.isEmpty()
        ? Future.succeededFuture(removed)
        : administration
            .refresh(generation)
            .compose(_ -> of(generation, range))
            .map(further -> removed + further);
  }
}
