package org.plenary.curating;

import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Reason;
import org.plenary.moderation.RoleHandles;
import org.plenary.post.PostService;
import org.plenary.sealing.Sealing;

/** A forum with a rule, and those who curate it. */
final class GivenCuration {

  private static final int MOST = 20;

  private final TestDatabase database;
  final GivenTalk talk;
  final DiscussionService discussions;
  final PostService posts;
  final CuratingService curating;
  final RestructuringService restructuring;

  GivenCuration(TestDatabase database, String slug) {
    this.database = database;
    this.talk = new GivenTalk(database, slug, Audience.PUBLIC);
    this.discussions = new DiscussionService(database.pool());
    this.posts = new PostService(database.pool(), discussions);
    var handles = new RoleHandles(new Sealing(new byte[Sealing.KEY_BYTES]));
    var log = new ActionLog(Duration.ofMinutes(1));
    this.curating =
        new CuratingService(database.pool(), talk.pseudonyms(), handles, log, Clock.systemUTC());
    this.restructuring =
        new RestructuringService(database.pool(), talk.pseudonyms(), handles, log, MOST);
  }

  ChapterId chapter() {
    return talk.forum().chapter();
  }

  /** By the first rule of the chapter, published anew, before anybody came. */
  Reason because(String sentence) {
    int code =
        database
            .pool()
            .preparedQuery(
                """
                with code as (
                  insert into code_of_conduct (chapter_id, version, published_at, digest)
                  select $1, coalesce(max(version), 0) + 1, now() - interval '1 day',
                    rules_digest('{}')
                  from code_of_conduct
                  where chapter_id = $1
                  returning id),
                said as (
                  insert into code_of_conduct_text (code_id, language, preamble)
                  select id, 'en', 'Listen' from code),
                ruled as (
                  insert into rule (code_id, language, number, title, body)
                  select id, 'en', 1, 'Stay on the subject', '' from code)
                select id from code
                """)
            .execute(Tuple.of(chapter().value()))
            .await()
            .iterator()
            .next()
            .getInteger("id");
    return new Reason(new Citation(code, 1), sentence, "en");
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
        .map(
            row ->
                row.getString("kind")
                    + " "
                    + row.getString("by")
                    + ": "
                    + row.getString("sentence"))
        .toList();
  }
}
