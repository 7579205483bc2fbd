package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Query;

/**
 * Of which forum the reader of the queue wishes to see what is held, as a form asks it.
 *
 * @param forums those whose queue is shown to them
 */
public record HeldNarrowing(Optional<ForumAddress> forum, List<Forum> forums) {

  public HeldNarrowing {
    forums = List.copyOf(forums);
  }

  static HeldNarrowing of(Caller reader, Optional<ForumAddress> wanted, List<Forum> forums) {
    return new HeldNarrowing(
        wanted, forums.stream().filter(one -> reader.isOfTeam(one.chapterId())).toList());
  }

  /**
   * The forum that a form names.
   *
   * @throws ProblemException for what cannot be one
   */
  static Optional<ForumAddress> wanted(Query query) {
    return query
        .text("forum")
        .map(
            name ->
                ForumAddress.parse(name)
                    .orElseThrow(() -> new ProblemException(new Problem.NotFound())));
  }

  public boolean isNarrowed() {
    return forum.isPresent();
  }

  public boolean is(Forum one) {
    return forum.equals(Optional.of(one.address()));
  }
}
