package org.plenary.owndata;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.casework.Faces;
import org.plenary.member.MemberId;
import org.plenary.owndata.OwnDataQueries.Line;
import org.plenary.owndata.OwnDataQueries.Owner;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * What members wrote, chose and were told, under whichever of their names: for themselves alone,
 * and for the suspended too. Of others it has numbers and names, and of their words only what was
 * told to the member, or quoted by them; a title that others may have given since is told to those
 * who read it. What moderators noted and decided about others stays with the matters of those.
 */
public final class OwnDataService {

  private final Pool pool;
  private final Faces faces;

  public OwnDataService(Pool pool, Faces faces) {
    this.pool = pool;
    this.faces = faces;
  }

  /**
   * Its beginning. No connection is held while that is read, and what changes meanwhile may be in
   * it or not.
   */
  public Future<OwnLines> begin(Caller caller) {
    return caller
        .member()
        .map(member -> begin(caller, member))
        .orElseGet(() -> ProblemException.fail(new Problem.NotSignedIn()));
  }

  private Future<OwnLines> begin(Caller caller, MemberId member) {
    return faces
        .digests(pool, caller)
        .compose(digests -> OwnDataQueries.masks(pool, digests))
        .compose(masks -> read(new Owner(member, masks), OwnKind.first(), 0));
  }

  /** What goes on behind some lines. */
  public Future<OwnLines> follow(OwnLines lines) {
    OwnLines.Place next = lines.next().orElseThrow();
    return read(lines.owner(), next.kind(), next.after());
  }

  private Future<OwnLines> read(Owner owner, OwnKind kind, long after) {
    return OwnDataQueries.list(pool, owner, kind, after)
        .map(found -> new OwnLines(owner, text(found), next(kind, found)));
  }

  private static List<String> text(List<Line> found) {
    return found.stream().map(Line::text).toList();
  }

  private static Optional<OwnLines.Place> next(OwnKind kind, List<Line> found) {
    return found.size() < OwnDataQueries.MOST
        ? kind.next().map(other -> new OwnLines.Place(other, 0))
        : Optional.of(new OwnLines.Place(kind, found.getLast().key()));
  }
}
