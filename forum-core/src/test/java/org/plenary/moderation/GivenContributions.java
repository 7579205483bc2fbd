package org.plenary.moderation;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberService;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Written;

/** One contribution of each kind, and whether readers see it. */
final class GivenContributions {

  private final TestDatabase database;
  private final GivenTalk talk;
  private final Caller author;
  private final String name;
  private final DiscussionService discussions;
  private final PostService posts;

  /**
   * @param name of the author
   */
  GivenContributions(TestDatabase database, GivenTalk talk, Caller author, String name) {
    this.database = database;
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

  private Target file(PostId post) {
    row(
        """
        with counted as (update contribution set attachment_count = 1 where id = $1)
        insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256)
        select chapter_id, id, 0, 'keys.pdf', 'application/pdf', 1, sha256('keys')
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
    return new Target.Entry(
        row(
                """
                with made as (
                  insert into contribution (chapter_id, kind, byline_id)
                  select chapter_id, 'summary', byline_id from contribution where id = $1
                  returning chapter_id, id)
                insert into summary (chapter_id, id, discussion_id, language)
                select chapter_id, id, $1, 'en' from made
                returning id
                """,
                discussion.value())
            .getLong(0));
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
        case SUMMARY ->
            row("select state = 'visible' from contribution where id = $1", id(target))
                .getBoolean(0);
      };
    } catch (ProblemException _) {
      return false;
    }
  }

  private static long id(Target target) {
    return ((Target.Entry) target).id();
  }

  private Row row(String sql, Object... values) {
    return database.pool().preparedQuery(sql).execute(Tuple.from(values)).await().iterator().next();
  }
}
