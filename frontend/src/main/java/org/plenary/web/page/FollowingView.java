package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.subscription.Attention;

/**
 * What a member may choose somewhere.
 *
 * @param chosen absent where nothing was
 * @param list whether it is read as a mailing list; absent where there is none
 */
public record FollowingView(
    String address, List<Attention> levels, Optional<Attention> chosen, Optional<Boolean> list) {

  public boolean isChosen(Attention level) {
    return chosen.filter(level::equals).isPresent();
  }
}
