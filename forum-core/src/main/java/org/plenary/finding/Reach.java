package org.plenary.finding;

import java.util.Set;
import org.plenary.caller.Sight;
import org.plenary.forum.ForumId;

/**
 * Where somebody may read just now. An index filters by it, so that its hits are worth looking up;
 * it decides nothing.
 *
 * @param forums those whose current access lets them in
 */
public record Reach(Sight sight, Set<ForumId> forums) {
  public Reach {
    forums = Set.copyOf(forums);
  }
}
