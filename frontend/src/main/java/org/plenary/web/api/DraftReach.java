package org.plenary.web.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.draft.DraftLine;
import org.plenary.forum.Forum;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Services;

/** Which drafts a program finds: with a token that was made for one chapter, those of that one. */
record DraftReach(Services services) {

  /** Refused like a draft that is not there. */
  Future<Void> require(Caller caller, DraftName name) {
    return reaches(caller, name)
        .compose(
            reached ->
                reached ? Future.succeededFuture() : ProblemException.fail(new Problem.NotFound()));
  }

  private Future<Boolean> reaches(Caller caller, DraftName name) {
    return caller.confines().isEmpty()
        ? Future.succeededFuture(true)
        : chapter(caller, name).map(caller::reaches).otherwise(false);
  }

  private Future<ChapterId> chapter(Caller caller, DraftName name) {
    return switch (name.kind()) {
      case NEW ->
          services.forums().getForum(caller, name.forum().orElseThrow()).map(Forum::chapterId);
      case ANSWER -> chapter(caller, new DiscussionId(name.number()));
      case REPLY, EDIT ->
          services
              .posts()
              .getPost(caller, new PostId(name.number()))
              .compose(post -> chapter(caller, post.discussionId()));
    };
  }

  private Future<ChapterId> chapter(Caller caller, DiscussionId id) {
    return services.discussions().getDiscussion(caller, id).map(Discussion::chapterId);
  }

  /** Those of them that are found, in their order. */
  Future<List<DraftLine>> within(Caller caller, List<DraftLine> lines) {
    List<Future<Boolean>> reached = lines.stream().map(line -> reaches(caller, line)).toList();
    return Future.all(reached)
        .map(
            _ ->
                IntStream.range(0, lines.size())
                    .filter(at -> reached.get(at).result())
                    .mapToObj(lines::get)
                    .toList());
  }

  private Future<Boolean> reaches(Caller caller, DraftLine line) {
    Optional<DraftName> name = DraftName.ofPlace(line.place());
    return name.map(known -> reaches(caller, known))
        .orElseGet(() -> Future.succeededFuture(caller.confines().isEmpty()));
  }
}
