package org.plenary.live;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Sight;
import org.plenary.chapter.ChapterId;
import org.plenary.crowd.SharedRead;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.live.LiveEvent.Debate;

/** Whether those who follow may read, now; one statement for all who may read the same. */
final class LiveSight {

  private final SharedRead<Sight, DiscussionId, Boolean> discussions;
  private final SharedRead<Sight, ForumId, Boolean> forums;

  private final InboxSight inboxes;

  LiveSight(Pool pool, InboxSight inboxes) {
    this.inboxes = inboxes;
    this.discussions = new SharedRead<>((sight, ids) -> SightQueries.discussions(pool, sight, ids));
    this.forums = new SharedRead<>((sight, ids) -> SightQueries.forums(pool, sight, ids));
  }

  Future<Boolean> mayFollow(Caller caller, Following following) {
    return switch (following) {
      case Following.OneDebate(DiscussionId id) ->
          discussions.read(Sight.of(caller), id).map(Optional::isPresent);
      case Following.OneForum(ForumId id) ->
          forums.read(Sight.of(caller), id).map(Optional::isPresent);
      case Following.Inbox(var member) ->
          Future.succeededFuture(caller.member().filter(member::equals).isPresent());
    };
  }

  /** Those of the events that the caller may read, in their order. */
  Future<List<LiveEvent>> seen(Caller caller, Following following, List<LiveEvent> events) {
    if (events.isEmpty()) {
      return Future.succeededFuture(events);
    }
    return following instanceof Following.Inbox
        ? inboxes.seen(caller, events)
        : seen(caller, events);
  }

  private Future<List<LiveEvent>> seen(Caller caller, List<LiveEvent> events) {
    Map<Debate, Future<Boolean>> answers = new HashMap<>();
    events.forEach(
        event ->
            event
                .debate()
                .ifPresent(
                    debate ->
                        answers.computeIfAbsent(
                            debate, _ -> sees(caller, event.chapter(), debate))));
    return Future.all(List.copyOf(answers.values()))
        .map(_ -> events.stream().filter(event -> isSeen(event, answers)).toList());
  }

  private static boolean isSeen(LiveEvent event, Map<Debate, Future<Boolean>> answers) {
    return event.debate().map(answers::get).map(Future::result).orElse(true);
  }

  private Future<Boolean> sees(Caller caller, ChapterId chapter, Debate debate) {
    return discussions.read(Sight.of(caller).in(chapter), debate.id()).map(Optional::isPresent);
  }
}
