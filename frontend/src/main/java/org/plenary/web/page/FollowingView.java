package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.subscription.Attention;

/**
 * What a member may choose somewhere.
 *
 * @param chosen absent where nothing was
 */
public record FollowingView(String address, List<Attention> levels, Optional<Attention> chosen) {

  public boolean isChosen(Attention level) {
    return chosen.filter(level::equals).isPresent();
  }
}
