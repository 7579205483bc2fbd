package org.plenary.curating;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Reason;
import org.plenary.post.PostService;

/** A forum with a rule, and those who curate it. */
final class GivenCuration {

  private final TestDatabase database;
  final GivenTalk talk;
  final GivenModeration moderation;
  final DiscussionService discussions;
  final PostService posts;
  final CuratingService curating;
  final RestructuringService restructuring;

  GivenCuration(TestDatabase database, String slug) {
    this.database = database;
    this.talk = new GivenTalk(database, slug, Audience.PUBLIC);
    this.moderation = new GivenModeration(database);
    this.discussions = new DiscussionService(database.pool());
    this.posts = new PostService(database.pool(), discussions);
    this.curating = moderation.curating();
    this.restructuring = moderation.restructuring();
  }

  ChapterId chapter() {
    return talk.forum().chapter();
  }

  /** By the first rule of the chapter. */
  Reason because(String sentence) {
    return new Reason(moderation.reason(chapter()).rule(), sentence, "en");
  }

  /** What the public record says of an action to all, and why. */
  List<String> record(ActionId action) {
    return database
        .pool()
        .preparedQuery(
            """
            select leaf.facts::jsonb ->> 'kind' as kind, leaf.words::jsonb ->> 'sentence' as sentence,
              leaf.facts::jsonb ->> 'by' as by
            from moderation_action act
            join record_leaf leaf on leaf.id = act.leaf_id
            where act.id = $1
            """)
        .execute(Tuple.of(action.value()))
        .await()
        .stream()
        .map(GivenCuration::line)
        .toList();
  }

  private static String line(Row row) {
    return row.getString("kind") + " " + row.getString("by") + ": " + row.getString("sentence");
  }

  /** From now on its forum is read by these. */
  void read(Audience readers) {
    database
        .pool()
        .preparedQuery("update forum_access set reading = $2::text::audience where forum_id = $1")
        .execute(Tuple.of(talk.forum().id(), readers.sqlName()))
        .await();
  }

  /** Whether they read this discussion now. */
  boolean found(Caller caller, DiscussionId id) {
    return discussions.getDiscussion(caller, id).map(true).otherwise(false).await();
  }

  /** Its lock ended a second ago. */
  void end(DiscussionId locked) {
    database
        .pool()
        .preparedQuery(
            "update discussion set reopens_at = now() - interval '1 second' where id = $1")
        .execute(Tuple.of(locked.value()))
        .await();
  }

  /** What was done to it, in order, and whether by a machine. */
  List<String> done(DiscussionId id) {
    return database
        .pool()
        .preparedQuery(
            "select kind::text, machine from moderation_action where contribution_id = $1 order by id")
        .mapping(row -> row.getString("kind") + (row.getBoolean("machine") ? " by machine" : ""))
        .execute(Tuple.of(id.value()))
        .await()
        .stream()
        .toList();
  }
}
