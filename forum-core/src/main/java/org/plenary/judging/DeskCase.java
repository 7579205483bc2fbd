package org.plenary.judging;

import java.util.List;
import java.util.Optional;
import org.plenary.casework.CaseView;
import org.plenary.moderation.Done;
import org.plenary.moderation.Ground;
import org.plenary.post.PostState;
import org.plenary.standing.Suggestion;

/**
 * A case as it lies before who judges it.
 *
 * @param ground whose rules count
 * @param state of what it is about; absent where that is no contribution
 * @param mayAct whether the reader acts in its chapter; officers read it and close it, and do no
 *     more
 * @param next by the ladder of the place; absent where there is nobody to limit, and for who may
 *     not
 * @param done in it so far, the first first
 */
public record DeskCase(
    CaseView view,
    Ground ground,
    Optional<PostState> state,
    boolean mayAct,
    Optional<Suggestion> next,
    List<Done> done) {

  public DeskCase {
    done = List.copyOf(done);
  }
}
