package org.plenary.moderation;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.Reported;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberService;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.ProblemException;
import org.plenary.summary.NewSummary;
import org.plenary.writing.Written;

/** One contribution of each kind, and whether readers see it. */
final class GivenContributions {

  private final TestDatabase database;
  private final GivenTalk talk;
  private final Caller author;
  private final String name;
  private final GivenModeration moderation;
  private final Caller scribe;
  private final DiscussionService discussions;
  private final PostService posts;

  /**
   * @param name of the author
   */
  GivenContributions(
      TestDatabase database,
      GivenTalk talk,
      GivenModeration moderation,
      Caller author,
      String name) {
    this.database = database;
    this.moderation = moderation;
    this.scribe = talk.member("scribe", Role.MODERATOR);
    this.talk = talk;
    this.author = author;
    this.name = name;
    this.discussions = new DiscussionService(database.pool());
    this.posts = new PostService(database.pool(), discussions);
  }

  /** A new one. */
  Target of(ContributionKind kind) {
    Written opened = talk.open(author, "Who keeps the keys?");
    Written post = talk.say(author, opened.discussion(), "Nobody.");
    return switch (kind) {
      case DISCUSSION -> new Target.Entry(opened.discussion().value());
      case POST -> new Target.Entry(post.id().value());
      case ATTACHMENT -> file(post.id());
      case PROFILE -> profile();
      case SUMMARY -> summary(opened.discussion());
    };
  }

  /** Whose it is: what a discussion came to is a moderator's. */
  Caller author(ContributionKind kind) {
    return kind == ContributionKind.SUMMARY ? scribe : author;
  }

  /** As who reports it names it. */
  Reported reported(ContributionKind kind, Target target) {
    return switch (kind) {
      case DISCUSSION, POST -> new Reported.Entry(id(target));
      case ATTACHMENT -> new Reported.File(((Target.File) target).post(), 0);
      case PROFILE -> new Reported.ProfileOf(talk.handle(name));
      case SUMMARY ->
          new Reported.SummaryOf(
              new DiscussionId(
                  row("select discussion_id from summary where id = $1", id(target)).getLong(0)),
              "en");
    };
  }

  private Target file(PostId post) {
    row(
        """
        with counted as (update contribution set attachment_count = 1 where id = $1)
        insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256, stored)
        select chapter_id, id, 0, 'keys.pdf', 'application/pdf', 1, sha256('keys'), true
        from contribution where id = $1
        returning position
        """,
        post.value());
    return new Target.File(post, 0);
  }

  private Target profile() {
    row(
        "update member set pronouns = 'they', profile_id = null where handle = $1 returning id",
        talk.handle(name));
    return new Target.ProfileOf(talk.handle(name));
  }

  private Target summary(DiscussionId discussion) {
    moderation
        .summarising()
        .summarise(
            scribe,
            discussion,
            new NewSummary("en", "Nobody keeps them (#2).", 0),
            moderation.reason(moderation.world()))
        .await();
    return new Target.Entry(
        moderation.summaries().getSummary(scribe, discussion, "en").await().id());
  }

  /** Whether this reader sees it. */
  boolean isShown(Caller reader, Target target, ContributionKind kind) {
    try {
      return switch (kind) {
        case DISCUSSION ->
            discussions.getDiscussion(reader, new DiscussionId(id(target))).await().id() != null;
        case POST -> posts.getPost(reader, new PostId(id(target))).await().id() != null;
        case ATTACHMENT ->
            !posts
                .getPost(reader, ((Target.File) target).post())
                .await()
                .attachments()
                .equals(List.of());
        case PROFILE ->
            !new MemberService(database.pool())
                .getProfile(reader, talk.handle(name))
                .await()
                .pronouns()
                .isEmpty();
        case SUMMARY -> isShown(reader, (Reported.SummaryOf) reported(kind, target));
      };
    } catch (ProblemException _) {
      return false;
    }
  }

  private boolean isShown(Caller reader, Reported.SummaryOf summary) {
    return moderation
        .summaries()
        .getSummary(reader, summary.discussion(), summary.language())
        .await()
        .html()
        .contains("Nobody");
  }

  private static long id(Target target) {
    return ((Target.Entry) target).id();
  }

  private Row row(String sql, Object... values) {
    return database.pool().preparedQuery(sql).execute(Tuple.from(values)).await().iterator().next();
  }
}
