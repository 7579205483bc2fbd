package org.plenary.web.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.plenary.caller.Callers;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.live.Following;
import org.plenary.live.LivePosition;
import org.plenary.live.LiveReader;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.StreamLimits;
import org.plenary.web.page.DiscussionLinks;

/** What may be followed at which address, and everybody who does. */
public final class LiveEvents {

  // Those who lose a node do not all come back at once.
  private static final int RETRY_LEAST = 1000;
  private static final int RETRY_MOST = 4000;

  private final Services services;
  private final Callers callers;
  private final Streams streams;

  public LiveEvents(Services services, Callers callers, StreamLimits limits) {
    this.services = services;
    this.callers = callers;
    this.streams = new Streams(services.live(), limits);
  }

  public List<Route> routes() {
    return List.of(
        Route.live("own-events", "/events", this::inbox).forMembers(),
        Route.live("discussion-events", "/d/:id/events", this::debate),
        Route.live("forum-events", "/c/:chapter/:forum/events", this::forum));
  }

  /** Tells what happens from now on. */
  public void start(Vertx vertx) {
    streams.start(vertx, new Passes(callers));
  }

  /** How many follow on this node. */
  public int size() {
    return streams.size();
  }

  /** Ends all streams and begins no more; who followed goes on at another node. */
  public void close() {
    streams.close();
  }

  private Future<Answer> inbox(Request request) {
    request.query();
    return follow(request, new Following.Inbox(request.member()), request.lastEventId());
  }

  /** Whoever followed as a member does not go on as nobody. */
  private enum Reader {
    MEMBER
  }

  private Future<Answer> debate(Request request) {
    Query query = request.query("after", "as");
    Optional<String> after = query.text("after");
    boolean isSignedOut =
        query.choice("as", Reader.class).isPresent() && request.caller().member().isEmpty();
    Future<Answer> answer =
        isSignedOut
            ? ProblemException.fail(new Problem.NotSignedIn())
            : debate(request, request.lastEventId().or(() -> after));
    return after.isPresent() ? answer.recover(LiveEvents::end) : answer;
  }

  // A page cannot do anything about a refusal: browsers take this for the end, and ask no more.
  private static Future<Answer> end(Throwable failure) {
    return failure instanceof ProblemException refusal
            && !(refusal.problem() instanceof Problem.Invalid)
        ? Future.succeededFuture(Answer.done())
        : Future.failedFuture(failure);
  }

  private Future<Answer> debate(Request request, Optional<String> left) {
    var id = new DiscussionId(request.id("id"));
    return services
        .discussions()
        .getEdition(request.caller(), id)
        .compose(
            edition ->
                edition
                    .mergedInto()
                    .map(into -> Future.succeededFuture(moved(request, into)))
                    .orElseGet(() -> follow(request, new Following.OneDebate(id), left)));
  }

  private static Answer moved(Request request, DiscussionId into) {
    return Answer.moved(request.here().carriedTo(DiscussionLinks.events(into), "after", "as"));
  }

  private Future<Answer> forum(Request request) {
    request.query();
    ForumAddress address = request.forum();
    return services
        .forums()
        .getForum(request.caller(), address)
        .compose(
            forum -> follow(request, new Following.OneForum(forum.id()), request.lastEventId()));
  }

  private Future<Answer> follow(Request request, Following following, Optional<String> from) {
    Optional<LivePosition> left = from.map(LivePosition::parse);
    return streams
        .requireRoom(request.caller())
        .compose(_ -> services.live().follow(request.caller(), following, left))
        .map(reader -> stream(request, reader));
  }

  private Answer stream(Request request, LiveReader reader) {
    var caller = request.caller();
    Pass pass = Pass.of(request);
    int retry = ThreadLocalRandom.current().nextInt(RETRY_LEAST, RETRY_MOST);
    return Answer.events(
        EventText.beginning(reader.position(), Duration.ofMillis(retry)),
        sent ->
            streams.begin(new EventStream(services.live(), reader, caller, pass, new Line(sent))));
  }
}
