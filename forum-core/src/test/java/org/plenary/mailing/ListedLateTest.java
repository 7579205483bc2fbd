package org.plenary.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenMail;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.post.PostId;
import org.plenary.writing.Written;

/** What comes to a forum after it was written: to lists it is said when all may read it. */
class ListedLateTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenMail mail = new GivenMail(DATABASE);
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "listed-late-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenHolding holding = new GivenHolding(DATABASE, moderation, talk);
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller ana = talk.member("ana");
  private final Caller ben = mail.reached(talk.member("ben"));
  private final Written opened = talk.open(moderator, "Who keeps the keys?");

  @BeforeEach
  void everythingIsHeldAndBenReadsTheList() {
    mail.deliver();
    mail.readsList(ben, talk.forum());
    holding.choose(talk.forum(), GivenHolding.everything(10));
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private List<PostId> listed() {
    mail.deliver();
    return mail.listed(ben);
  }

  @Test
  void whatIsHeldGoesWhenItIsPublishedHoweverLongItWaited() {
    Written held = talk.answer(ana, opened, "I do.");
    Written also = talk.open(ana, "Who pays?");
    assertThat(listed()).isEmpty();
    age(held);
    age(also);
    holding.held().publish(moderator, held.id()).await();
    assertThat(listed()).containsExactly(held.id());
    holding.held().publish(moderator, also.id()).await();
    assertThat(listed()).containsExactly(held.id(), also.id());
  }

  private void age(Written held) {
    holding.age(Duration.ofDays(40));
    DATABASE
        .pool()
        .preparedQuery("update post set posted_at = now() - interval '40 days' where id = $1")
        .execute(Tuple.of(held.id().value()))
        .await();
  }

  @Test
  void whatIsRefusedGoesToNobody() {
    Written held = talk.answer(ana, opened, "I do.");
    Reason reason = moderation.reason(talk.forum().chapter());
    holding.held().refuse(moderator, held.id(), reason).await();
    assertThat(listed()).isEmpty();
  }

  @Test
  void whatWasHiddenWhileItWaitedGoesOnceItIsShown() {
    Written said = talk.answer(moderator, opened, "Look at this, @" + talk.handle("ben") + ".");
    Written other = talk.answer(moderator, opened, "And at that.");
    new GivenInboxes(DATABASE, 3).deliver();
    assertThat(listed()).containsExactly(said.id(), other.id());
    Caller colleague = talk.member("colleague", Role.MEMBER, Role.MODERATOR);
    act(colleague, said, ActionKind.HIDE);
    DATABASE
        .pool()
        .query("update letter set ended_at = now(), ending = 'dropped' where ended_at is null")
        .execute()
        .await();
    assertThat(listed()).isEmpty();
    act(colleague, said, ActionKind.RESTORE);
    assertThat(listed()).containsExactly(said.id());
    assertThat(mail.told(ben)).containsExactly("mention");
    talk.edit(moderator, other, "And at that too.");
    assertThat(listed()).containsExactly(said.id());
  }

  private void act(Caller by, Written said, ActionKind kind) {
    Wish wish = Wish.of(kind, moderation.reason(talk.forum().chapter()));
    moderation.acting().act(by, new Target.Entry(said.id().value()), wish).await();
  }

  @Test
  void whatWasImportedHadAMailOfItsOwn() {
    Written mailed = talk.answer(moderator, opened, "From the archive.");
    DATABASE
        .pool()
        .preparedQuery(
            """
            insert into message (forum_id, message_id, chapter_id, post_id, posted_at, subject,
              subject_key, is_reply, language)
            select $1, '<own@lists.example>', chapter_id, id, posted_at, '', '', true, 'en'
            from post
            where id = $2
            """)
        .execute(Tuple.of(talk.forum().id(), mailed.id().value()))
        .await();
    Written later = talk.answer(moderator, mailed, "Written here.");
    assertThat(listed()).containsExactly(later.id());
  }
}
