package org.plenary.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.curating.Curation;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.GivenExport;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.Reason;
import org.plenary.post.PostId;
import org.plenary.writing.Written;

/** What imported mail is called once moderators have called its discussion otherwise. */
class RenamedMailTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenExport EXPORT = new GivenExport(DATABASE);
  private static final GivenModeration MODERATION = new GivenModeration(DATABASE);
  private static final GivenTalk TALK = new GivenTalk(DATABASE, "renamed", Audience.PUBLIC);

  private final Caller moderator = TALK.member("mo", Role.MODERATOR);
  private final Caller ana = TALK.member("ana");
  private final Reason reason = MODERATION.reason(TALK.forum().chapter());
  private final Written opened = TALK.open(ana, "Who?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void itIsCalledAsItsDiscussionIsNow() {
    mailed(opened.id(), "[list] Keys in escrow");
    mailed(TALK.answer(ana, opened, "They.").id(), "RE: keys in ESCROW");
    mailed(TALK.answer(ana, opened, "Nobody.").id(), "Lunch");
    assertThat(subjects(opened.discussion()))
        .containsExactly("[list] Keys in escrow", "RE: keys in ESCROW", "Lunch");
    retitle();
    assertThat(subjects(opened.discussion())).containsExactly("Keys", "Re: Keys", "Lunch");
  }

  @Test
  void whatWentIntoAnotherAndWithThatIntoAThirdIsNotCalledAsItWas() {
    mailed(opened.id(), "[list] Keys in escrow");
    retitle();
    Written second = TALK.open(ana, "Who pays?");
    Written third = TALK.open(ana, "Who asks?");
    merge(opened, second);
    merge(second, third);
    assertThat(EXPORT.mbox(third.discussion())).contains("Who?").doesNotContain("[list]");
  }

  @Test
  void whatWasSplitOffIsNotCalledAsItWas() {
    PostId aside = TALK.answer(ana, opened, "And who pays?").id();
    mailed(aside, "[list] Keys in escrow");
    retitle();
    MODERATION
        .restructuring()
        .split(moderator, opened.discussion(), aside, "Costs", reason)
        .await();
    assertThat(subjects(discussionOf(aside))).containsExactly("Costs");
  }

  private void retitle() {
    MODERATION
        .curating()
        .curate(moderator, opened.discussion(), new Curation.Retitle("Keys"), reason)
        .await();
  }

  private void merge(Written from, Written into) {
    MODERATION
        .restructuring()
        .merge(moderator, from.discussion(), into.discussion(), reason)
        .await();
  }

  private static DiscussionId discussionOf(PostId post) {
    return DATABASE
        .pool()
        .preparedQuery("select discussion_id from post where id = $1")
        .mapping(row -> new DiscussionId(row.getLong("discussion_id")))
        .execute(Tuple.of(post.value()))
        .await()
        .iterator()
        .next();
  }

  private static void mailed(PostId post, String subject) {
    DATABASE
        .pool()
        .preparedQuery(
            """
            insert into message (forum_id, message_id, chapter_id, post_id, posted_at, subject,
              subject_key, is_reply, language)
            select d.forum_id, 'm' || p.id || '@list', p.chapter_id, p.id, p.posted_at, $2, 'keys',
              false, 'en'
            from post p
            join discussion d on d.id = p.discussion_id
            where p.id = $1
            """)
        .execute(Tuple.of(post.value(), subject))
        .await();
  }

  private static List<String> subjects(DiscussionId discussion) {
    return EXPORT
        .mbox(discussion)
        .lines()
        .filter(line -> line.startsWith("Subject: "))
        .map(line -> line.substring("Subject: ".length()))
        .toList();
  }
}
