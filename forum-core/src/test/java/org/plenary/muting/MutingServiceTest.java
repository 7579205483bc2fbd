package org.plenary.muting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.NotificationKind;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

class MutingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "mutes-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final GivenMember reader = member("reader");
  private final GivenMember loud = member("loud");
  private final GivenDiscussion debate =
      GIVEN.discussion(GIVEN.forum(chapter, "debates", Audience.PUBLIC), "Keys");
  private final PostId own = debate.post(reader.handle(), 0, "Which keys?");
  private final PostId post = debate.post(loud.handle(), 1, "All of them.");
  private final MutingService muting = new MutingService(DATABASE.pool());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private GivenMember member(String name) {
    return GivenMember.claimed(DATABASE.pool(), name + "-" + slug, slug, Role.MEMBER);
  }

  private boolean isFolded(GivenMember member) {
    return !muting.listWithin(member.caller(), debate.id()).await().isEmpty();
  }

  private void say(PostId said) {
    Outbox.append(DATABASE.pool(), chapter, EventKind.POST_WRITTEN, List.of(said.value())).await();
    DATABASE.pool().query("update post_revision set written_at = now()").execute().await();
    new GivenInboxes(DATABASE, 10).deliver();
  }

  @Test
  void whatTheyWriteIsFoldedForWhoMutedThemAlone() {
    muting.mute(reader.caller(), post).await();
    muting.mute(reader.caller(), post).await();
    assertThat(isFolded(reader)).isTrue();
    assertThat(isFolded(loud)).isFalse();
    assertThat(muting.listWithin(Caller.ANONYMOUS, debate.id()).await()).isEmpty();
    Muted muted = muting.list(reader.caller(), PageRequest.first(10)).await().items().getFirst();
    assertThat(muted.author().handle()).contains(loud.handle());
    muting.unmute(reader.caller(), muted.byline()).await();
    assertThat(isFolded(reader)).isFalse();
    assertThat(muting.list(reader.caller(), PageRequest.first(10)).await().items()).isEmpty();
  }

  @Test
  void allNamesOfAMemberAreMeantAndNoPseudonymOfTheirs() {
    PostId veiled = debate.post(loud.handle(), 1, "Trust me.");
    DESK.veil(loud, new ForumAddress(slug, "debates"), veiled);
    muting.mute(reader.caller(), loud.handle()).await();
    assertThat(muting.listWithin(reader.caller(), debate.id()).await()).hasSize(1);
    muting.mute(reader.caller(), veiled).await();
    assertThat(muting.listWithin(reader.caller(), debate.id()).await()).hasSize(2);
    assertThat(muting.list(reader.caller(), PageRequest.first(10)).await().items())
        .extracting(muted -> muted.author().name())
        .contains("Veil of " + loud.handle());
  }

  @Test
  void nobodyIsToldOfWhatTheyMuted() {
    say(post);
    assertThat(DESK.told(reader)).containsExactly(NotificationKind.REPLY);
    muting.mute(reader.caller(), post).await();
    assertThat(DESK.told(reader)).isEmpty();
    PostId later = debate.post(loud.handle(), 1, "And all locks.");
    say(later);
    assertThat(DESK.told(reader)).isEmpty();
    assertThat(
            DATABASE
                .pool()
                .query("select from notification where contribution_id = " + later.value())
                .execute()
                .await()
                .size())
        .isZero();
    assertThat(DESK.told(loud)).isEmpty();
  }

  @Test
  void nobodyMutesThemselvesOrWhatTheyCannotRead() {
    assertThat(Refusals.of(muting.mute(reader.caller(), own)))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(muting.mute(reader.caller(), "nobody")))
        .isEqualTo(new Problem.NotFound());
    GIVEN.state(post.value(), "held");
    assertThat(Refusals.of(muting.mute(reader.caller(), post))).isEqualTo(new Problem.NotFound());
  }
}
