package org.plenary.moderation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.outbox.EventKind;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/** From which state into which an action takes a contribution. */
record Shift(PostState from, PostState to) {

  private static final Map<ActionKind, Shift> OF =
      Map.of(
          ActionKind.HIDE, new Shift(PostState.VISIBLE, PostState.REMOVED),
          ActionKind.RESTORE, new Shift(PostState.REMOVED, PostState.VISIBLE),
          ActionKind.HOLD, new Shift(PostState.VISIBLE, PostState.HELD),
          ActionKind.RELEASE, new Shift(PostState.HELD, PostState.VISIBLE),
          ActionKind.REFUSE, new Shift(PostState.HELD, PostState.REMOVED));

  /** What changes what is shown of a contribution. */
  static Set<ActionKind> kinds() {
    return OF.keySet();
  }

  static Optional<Shift> of(ActionKind kind) {
    return Optional.ofNullable(OF.get(kind));
  }

  Shift back() {
    return new Shift(to, from);
  }

  /** How many more posts are read after it. */
  int more() {
    return shown(to) - shown(from);
  }

  private static int shown(PostState state) {
    return state == PostState.VISIBLE ? 1 : 0;
  }

  EventKind ofPost() {
    if (to != PostState.VISIBLE) {
      return EventKind.POST_HIDDEN;
    }
    return from == PostState.HELD ? EventKind.POST_WRITTEN : EventKind.POST_RESTORED;
  }

  EventKind ofDiscussion() {
    if (to != PostState.VISIBLE) {
      return EventKind.DISCUSSION_HIDDEN;
    }
    return from == PostState.HELD ? EventKind.DISCUSSION_OPENED : EventKind.DISCUSSION_RESTORED;
  }

  /** Why it cannot begin there. */
  Problem objection(PostState state) {
    return new Problem.Conflict(
        state == from
            ? Why.of("acted-meanwhile", "Something else was done meanwhile. Look at it again.")
            : why(state));
  }

  private static Why why(PostState state) {
    return switch (state) {
      case VISIBLE -> Why.of("shown-already", "It is shown already.");
      case HELD -> Why.of("is-held", "It is held. Publish it or refuse it.");
      case WITHDRAWN ->
          Why.of("author-withdrew", "Its author took it back. Nothing is left to act on.");
      case REMOVED -> Why.of("hidden-already", "It is hidden already.");
    };
  }
}
