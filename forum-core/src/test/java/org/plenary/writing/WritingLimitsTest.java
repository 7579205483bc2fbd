package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.reply;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;

/** How much may be written in an hour. */
class WritingLimitsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "limits-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.PUBLIC);
  private final Caller ana = talk.member("ana");
  private final Written first = talk.open(ana, "One");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private int posts() {
    return new DiscussionService(DATABASE.pool())
        .getDiscussion(ana, first.discussion())
        .await()
        .postCount();
  }

  @Test
  void onlySoMuchIsWrittenInAnHour() {
    var limits =
        new WritingLimits(
            30_000,
            32,
            20,
            5,
            10,
            Duration.ZERO,
            9,
            3,
            9,
            9,
            9,
            9,
            Duration.ofMinutes(30),
            Duration.ofMinutes(5));
    WritingService limited = GivenWriting.service(DATABASE, limits);
    Caller bea = talk.member("busy");
    for (int left = 2; left >= 0; left--) {
      Written written =
          limited.reply(bea, first.discussion(), reply(first.id(), "More"), Sending.PLAIN).await();
      assertThat(written.allowance().orElseThrow().left()).isEqualTo(left);
    }
    assertThat(
            Refusals.of(
                limited.reply(bea, first.discussion(), reply(first.id(), "More"), Sending.PLAIN)))
        .isInstanceOf(Problem.TooMany.class);
    assertThat(posts()).isEqualTo(4);
  }

  @Test
  void newcomersForumsAndPlacesHaveLimitsOfTheirOwn() {
    assertThat(left(new int[] {2, 9, 9, 9}, "")).isEqualTo(1);
    assertThat(left(new int[] {9, 9, 3, 9}, "")).isEqualTo(2);
    assertThat(left(new int[] {9, 9, 9, 4}, "network-" + slug)).isEqualTo(3);
  }

  private int left(int[] hourly, String place) {
    var limits =
        new WritingLimits(
            30_000,
            32,
            20,
            5,
            10,
            Duration.ofDays(7),
            hourly[0],
            hourly[1],
            hourly[2],
            hourly[3],
            9,
            9,
            Duration.ofMinutes(30),
            Duration.ofMinutes(5));
    Caller writer = talk.member("w" + NUMBER.incrementAndGet());
    return GivenWriting.service(DATABASE, limits)
        .reply(writer, first.discussion(), reply("Word"), new Sending(Optional.empty(), place))
        .await()
        .allowance()
        .orElseThrow()
        .left();
  }
}
