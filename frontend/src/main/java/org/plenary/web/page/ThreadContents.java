package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.curating.Deeds;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.holding.OwnHeld;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.Beginning;
import org.plenary.post.Participation;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.reading.Since;
import org.plenary.summary.Summary;
import org.plenary.topic.Topic;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;

/** Reads what a page shows of a discussion besides itself. */
final class ThreadContents {

  /** How many posts are printed at once; what is more goes on behind a link. */
  static final int MOST_PRINTED = 500;

  /**
   * All of it.
   *
   * @param participation who speaks in all of it, on its first page
   * @param deeds what moderators did with it
   * @param summary what they say it came to, on its first page
   * @param events where what happens from now on is told, to whom it is told
   */
  record Shown(
      Page<Post> posts,
      Map<String, Topic> topics,
      List<Related> related,
      OwnReading own,
      Beginning beginning,
      Optional<Participation> participation,
      Deeds deeds,
      Optional<Summary> summary,
      Optional<String> events) {}

  private final Services services;
  private final KnownTopics topics;

  ThreadContents(Services services, KnownTopics topics) {
    this.services = services;
    this.topics = topics;
  }

  /**
   * What belongs to a discussion.
   *
   * @param own what is so for the reader alone, which is asked for beside the discussion itself
   */
  Future<Shown> read(
      Request request, WantedPage wanted, Discussion discussion, Future<OwnReading> own) {
    // What is told from here on is not yet on the page, or once more.
    Optional<String> events = events(request, discussion.id());
    Future<Page<Post>> posts = posts(request, wanted);
    Future<Map<String, Topic>> known = topics.bySlug();
    Future<List<Related>> related = related(request, discussion.id());
    Future<Beginning> beginning =
        posts.compose(page -> beginning(request, wanted, discussion, page));
    Future<Optional<Participation>> participation = participation(wanted, discussion);
    Future<Deeds> deeds = posts.compose(page -> deeds(discussion, page.items()));
    Future<Optional<Summary>> summary =
        deeds.compose(done -> summary(request, wanted, discussion, done));
    return Future.all(List.of(posts, known, related, own, beginning, participation, deeds, summary))
        .map(
            _ ->
                new Shown(
                    posts.result(),
                    known.result(),
                    related.result(),
                    own.result(),
                    beginning.result(),
                    participation.result(),
                    deeds.result(),
                    summary.result(),
                    events));
  }

  private Optional<String> events(Request request, DiscussionId id) {
    boolean isMember = request.caller().member().isPresent();
    ReadingSettings reading = ReadingSettings.of(request);
    return services
        .live()
        .position()
        .filter(_ -> reading.isLive() && !reading.isSaving())
        .map(made -> DiscussionLinks.events(id, made, isMember));
  }

  /** Nothing is new to nobody, nor on paper; and nothing is muted there. */
  Future<OwnReading> own(Request request, WantedPage wanted) {
    if (request.caller().member().isEmpty() || wanted.isPrinted()) {
      return Future.succeededFuture(OwnReading.NONE);
    }
    Future<Since> since = services.reading().getSince(request.caller(), wanted.id());
    Future<Set<Integer>> muted = services.muting().listWithin(request.caller(), wanted.id());
    Future<List<OwnHeld>> held = since.compose(found -> held(request, wanted, found));
    return Future.all(since, muted, held)
        .map(
            _ ->
                new OwnReading(
                    new NewPosts(since.result().numbers()),
                    muted.result(),
                    held.result(),
                    since.result().chosen()));
  }

  // Asked for where there is something alone: nearly nobody waits for anything.
  private Future<List<OwnHeld>> held(Request request, WantedPage wanted, Since since) {
    return since.waits()
        ? services
            .ownHeld()
            .list(request.caller())
            .map(
                all ->
                    all.stream()
                        .filter(own -> own.line().discussion().equals(wanted.id()))
                        .toList())
        : Future.succeededFuture(List.of());
  }

  private Future<Deeds> deeds(Discussion discussion, List<Post> posts) {
    return services.deeds().listDeeds(discussion.id(), posts.stream().map(Post::id).toList());
  }

  // What was done to the discussion says whether there is one.
  private Future<Optional<Summary>> summary(
      Request request, WantedPage wanted, Discussion discussion, Deeds deeds) {
    return wanted.isFirst() && deeds.isSummarised()
        ? services
            .summaries()
            .findSummary(request.caller(), discussion.id(), Texts.of(request).language())
        : Future.succeededFuture(Optional.empty());
  }

  private Future<List<Related>> related(Request request, DiscussionId id) {
    List<DiscussionId> named = services.related().known(id);
    return services
        .discussions()
        .getEditions(request.caller(), named)
        .map(read -> Related.of(named, read));
  }

  private Future<Beginning> beginning(
      Request request, WantedPage wanted, Discussion discussion, Page<Post> page) {
    List<Post> posts = page.items();
    if (wanted.isFirst() || posts.isEmpty() || isBranchOfNone(wanted, posts.getFirst())) {
      return Future.succeededFuture(Beginning.FIRST);
    }
    return page.next().isEmpty() && wanted.branch().isEmpty()
        ? services.posts().getLastBeginning(request.caller(), discussion, posts)
        : services
            .posts()
            .getBeginning(request.caller(), wanted.id(), posts.getFirst().number(), wanted.order());
  }

  private static boolean isBranchOfNone(WantedPage wanted, Post first) {
    return wanted.branch().isPresent() && first.depth() == 0;
  }

  private Future<Optional<Participation>> participation(WantedPage wanted, Discussion discussion) {
    return wanted.isFirst()
        ? services.posts().getParticipation(discussion)
        : Future.succeededFuture(Optional.empty());
  }

  private Future<Page<Post>> posts(Request request, WantedPage wanted) {
    return wanted.isPrinted()
        ? printed(request, wanted, List.of(), wanted.page())
        : posts(request, wanted, wanted.page());
  }

  private Future<Page<Post>> printed(
      Request request, WantedPage wanted, List<Post> before, PageRequest part) {
    return posts(request, wanted, part)
        .compose(
            page -> {
              List<Post> all = Stream.concat(before.stream(), page.items().stream()).toList();
              return page.next().isEmpty() || all.size() >= MOST_PRINTED
                  ? Future.succeededFuture(new Page<>(all, page.next(), Optional.empty()))
                  : printed(request, wanted, all, new PageRequest(part.limit(), page.next()));
            });
  }

  private Future<Page<Post>> posts(Request request, WantedPage wanted, PageRequest part) {
    return wanted
        .branch()
        .map(number -> services.posts().listBranch(request.caller(), wanted.id(), number, part))
        .orElseGet(
            () ->
                services
                    .posts()
                    .listPosts(
                        request.caller(), wanted.id(), wanted.order(), part, PostDetail.RENDERED));
  }
}
