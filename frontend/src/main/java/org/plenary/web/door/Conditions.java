package org.plenary.web.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** What the sender of a request knows already, on which its answer depends (RFC 9110, 13). */
public final class Conditions {

  private final MultiMap headers;

  Conditions(MultiMap headers) {
    this.headers = headers;
  }

  /**
   * Whether the sender knows what is there now, by the header If-Match.
   *
   * @throws ProblemException when it does not, or does not say
   */
  public void requireMatch(Answer now) {
    List<String> sent = headers.getAll(HttpHeaders.IF_MATCH);
    if (sent.isEmpty()) {
      throw new ProblemException(new Problem.Obstructed(Obstacle.MATCH_REQUIRED));
    }
    if (sent.stream().noneMatch(tags -> Etags.match(tags, Etags.of(now)))) {
      throw new ProblemException(new Problem.Obstructed(Obstacle.STALE));
    }
  }

  /** Whether the sender says what is there now, by the header If-Match. */
  public boolean isMatching() {
    return headers.contains(HttpHeaders.IF_MATCH);
  }

  /** Whether the reader already has something of this address. */
  public boolean knowsSome() {
    return headers.contains(HttpHeaders.IF_NONE_MATCH);
  }

  /** Whether the reader already has what carries this tag. */
  public boolean knows(String etag) {
    return headers.getAll(HttpHeaders.IF_NONE_MATCH).stream()
        .anyMatch(sent -> Etags.match(sent, etag));
  }
}
