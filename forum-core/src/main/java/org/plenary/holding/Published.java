package org.plenary.holding;

import java.util.List;
import org.plenary.post.PostId;

/**
 * What came of publishing several posts.
 *
 * @param count how many waited still, and are published
 * @param left those that wait on, for their authors may not read there any more
 */
public record Published(int count, List<PostId> left) {

  public Published {
    left = List.copyOf(left);
  }
}
