package org.plenary.web.api;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Content;
import org.plenary.web.door.ExportLimits;
import org.plenary.web.door.Request;

/** How many long files are being written on this node, and for whom. */
public final class ExportRoom {

  private static final Duration LATER = Duration.ofSeconds(10);
  private static final Why TOO_MANY =
      Why.of(
          "too-many-files",
          "You fetch as many whole files at once as one may. Wait until one has arrived.");

  private final ExportLimits limits;
  private final Map<String, Integer> counts = new HashMap<>();
  private int all;

  public ExportRoom(ExportLimits limits) {
    this.limits = limits;
  }

  /** A place that was taken; it is left once, however often that is said. */
  final class Place {

    private final String whose;
    private boolean left;

    Place(String whose) {
      this.whose = whose;
    }

    void leave() {
      synchronized (ExportRoom.this) {
        if (!left) {
          left = true;
          all--;
          counts.computeIfPresent(whose, (_, count) -> count == 1 ? null : count - 1);
        }
      }
    }

    /** Leaves it where the work fails, for then nothing will be sent. */
    <T> Future<T> during(Supplier<Future<T>> work) {
      return Future.succeededFuture().compose(_ -> work.get()).onFailure(_ -> leave());
    }
  }

  /** Refused when there are too many. */
  synchronized Future<Place> enter(Request request) {
    String whose = whose(request);
    int same = whose.isEmpty() ? 0 : counts.getOrDefault(whose, 0);
    if (all >= limits.most()) {
      return ProblemException.fail(new Problem.Full(LATER));
    }
    if (same >= limits.mostOfOne()) {
      return ProblemException.fail(new Problem.TooMany(TOO_MANY, LATER));
    }
    all++;
    counts.merge(whose, 1, Integer::sum);
    return Future.succeededFuture(new Place(whose));
  }

  /**
   * A file that is written part by part. What is in it may change without any sign of it, so that
   * nobody is told that they have it already, but for who says that they have any. Only what is
   * really written takes a place.
   *
   * @param beginning its first part, read before anything is sent, so that what is refused is
   *     explained
   */
  Future<Answer> write(Request request, String type, Supplier<Future<Part>> beginning) {
    String etag = UUID.randomUUID().toString();
    Future<Content> content =
        request.isHead() || request.conditions().knows(etag)
            ? Future.succeededFuture(Content.written(_ -> Future.succeededFuture()))
            : enter(request)
                .compose(place -> place.during(beginning).map(part -> content(place, part)));
    return content.map(written -> Answer.written(type, written).withEtag(etag));
  }

  private static Content content(Place place, Part first) {
    return Content.written(to -> first.writeTo(to).onComplete(_ -> place.leave()));
  }

  // Behind a proxy nobody tells those apart who did not sign in.
  private static String whose(Request request) {
    Optional<MemberId> member = request.caller().member();
    return member.map(id -> "member " + id.value()).orElseGet(request::network);
  }
}
