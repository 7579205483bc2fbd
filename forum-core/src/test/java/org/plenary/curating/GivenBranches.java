package org.plenary.curating;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostOrder;
import org.plenary.writing.Written;

/** A discussion of two branches, one of which ben answers again, and a moderator. */
final class GivenBranches {

  final GivenCuration curation;
  final Caller ana;
  final Caller ben;
  final Caller moderator;
  final Written opened;
  final Written first;
  final Written aside;
  final Written deeper;
  final Reason reason;

  GivenBranches(TestDatabase database, String slug) {
    this.curation = new GivenCuration(database, slug);
    this.ana = curation.talk.member("ana");
    this.ben = curation.talk.member("ben");
    this.moderator = curation.talk.member("mo", Role.MODERATOR);
    this.opened = curation.talk.open(ana, "Who keeps the keys?");
    this.first = curation.talk.answer(ben, opened, "We do.");
    this.aside = curation.talk.answer(ana, opened, "And who pays?");
    this.deeper = curation.talk.answer(ben, aside, "They do.");
    this.reason = curation.because("Another subject.");
  }

  /** The posts of a discussion: their numbers, what they answer, and what they say. */
  List<String> tree(DiscussionId id) {
    return curation
        .posts
        .listPosts(ana, id, PostOrder.TREE, PageRequest.first(100), PostDetail.WITH_SOURCE)
        .await()
        .items()
        .stream()
        .map(GivenBranches::line)
        .toList();
  }

  private static String line(Post post) {
    return "%d %s %s"
        .formatted(
            post.number(),
            post.parentNumber().map(String::valueOf).orElse("-"),
            post.source().orElse(""));
  }

  Discussion discussion(DiscussionId id) {
    return curation.discussions.getDiscussion(ana, id).await();
  }

  /** Somebody splits the branch of a post off the discussion. */
  Future<ActionId> split(Caller caller, Written branch) {
    return curation.restructuring.split(
        caller, opened.discussion(), branch.id(), "Who pays?", reason);
  }

  /** Somebody merges a discussion into another. */
  Future<ActionId> merge(Caller caller, DiscussionId one, DiscussionId into) {
    return curation.restructuring.merge(caller, one, into, reason);
  }
}
