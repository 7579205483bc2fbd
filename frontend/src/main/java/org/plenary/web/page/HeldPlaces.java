package org.plenary.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.holding.HeldLine;
import org.plenary.holding.OwnHeld;
import org.plenary.page.Page;
import org.plenary.post.Post;
import org.plenary.post.PostOrder;
import org.plenary.post.PostState;
import org.plenary.text.Format;

/**
 * Puts what of a reader waits where it would stand: among the answers to the same post, or among
 * those that answer none, as they were written. What would stand on another page is left out.
 */
final class HeldPlaces {

  private static final int NOWHERE = -1;

  private HeldPlaces() {}

  static Map<Integer, OwnHeld> byNumber(List<OwnHeld> held) {
    return held.stream()
        .collect(Collectors.toUnmodifiableMap(own -> own.line().number(), Function.identity()));
  }

  static List<Post> among(Page<Post> page, List<OwnHeld> held, WantedPage wanted) {
    List<Post> all = new ArrayList<>(page.items());
    boolean isLast = page.next().isEmpty() && wanted.branch().isEmpty();
    for (OwnHeld own : held) {
      Post post = post(own.line());
      int place =
          wanted.order() == PostOrder.TIME || post.parentNumber().isEmpty()
              ? among(all, post, wanted.order(), isLast)
              : below(all, post);
      if (place != NOWHERE) {
        all.add(place, post);
      }
    }
    return List.copyOf(all);
  }

  // Before the first that came later and stands beside it; at the end of the last page.
  private static int among(List<Post> all, Post post, PostOrder order, boolean isLast) {
    return IntStream.range(0, all.size())
        .filter(at -> order == PostOrder.TIME || all.get(at).depth() == 0)
        .filter(at -> isLater(all.get(at), post))
        .findFirst()
        .orElse(isLast ? all.size() : NOWHERE);
  }

  private static boolean isLater(Post one, Post than) {
    Instant at = one.createdAt();
    return at.equals(than.createdAt())
        ? one.number() > than.number()
        : at.isAfter(than.createdAt());
  }

  // Behind the answers to the same post that came before, and what hangs below them.
  private static int below(List<Post> all, Post post) {
    int above =
        IntStream.range(0, all.size())
            .filter(at -> post.parentNumber().equals(Optional.of(all.get(at).number())))
            .findFirst()
            .orElse(NOWHERE);
    if (above == NOWHERE) {
      return NOWHERE;
    }
    int depth = all.get(above).depth();
    return IntStream.range(above + 1, all.size())
        .filter(
            at ->
                all.get(at).depth() <= depth
                    || (all.get(at).depth() == depth + 1 && isLater(all.get(at), post)))
        .findFirst()
        .orElse(all.size());
  }

  private static Post post(HeldLine line) {
    return new Post(
        line.post(),
        line.discussion(),
        line.number(),
        line.parent(),
        Optional.empty(),
        false,
        line.depth(),
        Optional.of(line.author()),
        line.language(),
        Format.MARKDOWN,
        Optional.empty(),
        line.html(),
        PostState.HELD,
        line.heldAt(),
        Optional.empty(),
        1,
        List.of(),
        new LinkedHashMap<>(),
        List.of());
  }
}
