package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.Refusals;
import org.plenary.forum.ForumId;
import org.plenary.live.Following.Inbox;
import org.plenary.live.Following.OneDebate;
import org.plenary.live.Following.OneForum;
import org.plenary.live.LiveReader.Told;
import org.plenary.member.MemberId;
import org.plenary.outbox.EventKind;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

class LiveReaderTest {

  private final Happenings world = new Happenings();
  private final GivenForum open = world.forum("open", Audience.PUBLIC);
  private final GivenForum closed = world.forum("closed", Audience.CHAPTER);
  private final GivenDiscussion debate = world.given().discussion(open, "Debate");
  private final GivenDiscussion other = world.given().discussion(open, "Other");
  private final GivenDiscussion secret = world.given().discussion(closed, "Secret");
  private final Caller member = Given.callerOf(world.chapter(), Role.MEMBER);
  private final LiveService node = world.node();

  @AfterEach
  void close() {
    world.close();
  }

  private LiveReader follow(Caller caller, Following following) {
    return node.follow(caller, following, Optional.empty()).await();
  }

  private LiveReader resume(LiveService where, LivePosition position) {
    return where
        .follow(Caller.ANONYMOUS, new OneDebate(debate.id()), Optional.of(position))
        .await();
  }

  private List<LiveEvent> told(LiveReader reader, Caller caller) {
    node.look().await();
    return reader.next(caller).await().events();
  }

  private static List<Long> orders(List<LiveEvent> events) {
    return events.stream().map(LiveEvent::order).toList();
  }

  @Test
  void isToldOfAPostByItsNumbers() {
    LiveReader reader = follow(Caller.ANONYMOUS, new OneDebate(debate.id()));
    PostId post = world.write(debate);
    LiveEvent event = told(reader, Caller.ANONYMOUS).getFirst();
    assertThat(event.kind()).isEqualTo("post.added");
    assertThat(event.debate().orElseThrow().id()).isEqualTo(debate.id());
    assertThat(event.post().orElseThrow().id()).isEqualTo(post);
    assertThat(event.post().orElseThrow().number()).isEqualTo(1);
    assertThat(event.revision()).isEqualTo(1);
  }

  @Test
  void isToldEachOnceAndOnlyOfWhatIsFollowed() {
    LiveReader reader = follow(Caller.ANONYMOUS, new OneDebate(debate.id()));
    LiveReader ofForum = follow(Caller.ANONYMOUS, new OneForum(new ForumId(open.id())));
    world.write(debate);
    world.write(other);
    world.happen(EventKind.DISCUSSION_CHANGED, debate.id().value());
    assertThat(told(reader, Caller.ANONYMOUS))
        .extracting(LiveEvent::kind)
        .containsExactly("post.added", "discussion.changed");
    assertThat(told(ofForum, Caller.ANONYMOUS)).hasSize(3);
    assertThat(told(reader, Caller.ANONYMOUS)).isEmpty();
  }

  @Test
  void goesOnAfterARestartWithoutLossOrDoubles() {
    LiveReader reader = follow(Caller.ANONYMOUS, new OneDebate(debate.id()));
    world.write(debate);
    List<Long> before = orders(told(reader, Caller.ANONYMOUS));
    LivePosition left = reader.position();
    world.write(other);
    world.write(debate);
    LiveService started = world.node();
    LiveReader again = resume(started, LivePosition.parse(left.toString()));
    world.write(debate);
    started.look().await();
    List<Long> after = orders(again.next(Caller.ANONYMOUS).await().events());
    assertThat(before).containsExactly(1L);
    assertThat(after).containsExactly(3L, 4L);
  }

  @Test
  void goesOnAtANodeThatIsBehindTheOneItLeft() {
    LiveService late = world.node();
    LiveReader reader = follow(Caller.ANONYMOUS, new OneDebate(debate.id()));
    world.write(debate);
    told(reader, Caller.ANONYMOUS);
    LiveReader again = resume(late, reader.position());
    assertThat(again.next(Caller.ANONYMOUS).await()).isEqualTo(new Told(List.of(), false));
    world.write(debate);
    late.look().await();
    assertThat(orders(again.next(Caller.ANONYMOUS).await().events())).containsExactly(2L);
  }

  @Test
  void goesOnPageByPageFromFurtherBehindThanIsKeptInMemory() {
    LivePosition start = follow(Caller.ANONYMOUS, new OneDebate(debate.id())).position();
    int many = RecentEvents.MOST + EventQueries.PAGE + 7;
    world.happen(EventKind.DISCUSSION_CHANGED, debate.id().value(), many);
    node.look().await();
    LiveReader reader = resume(node, start);
    var seen = new ArrayList<Long>();
    for (Told told = reader.next(Caller.ANONYMOUS).await();
        !told.events().isEmpty();
        told = reader.next(Caller.ANONYMOUS).await()) {
      assertThat(told.isReset()).isFalse();
      seen.addAll(orders(told.events()));
    }
    assertThat(seen).isEqualTo(Happenings.from(1, many));
  }

  @Test
  void beginsAnewWhenItWasAwayForTooLong() {
    LivePosition start = follow(Caller.ANONYMOUS, new OneDebate(debate.id())).position();
    world.happen(EventKind.DISCUSSION_CHANGED, debate.id().value(), LiveLog.FARTHEST + 1);
    node.look().await();
    LiveReader reader = resume(node, start);
    assertThat(reader.next(Caller.ANONYMOUS).await()).isEqualTo(new Told(List.of(), true));
    world.write(debate);
    node.look().await();
    Told next = reader.next(Caller.ANONYMOUS).await();
    assertThat(next.isReset()).isFalse();
    assertThat(next.events()).hasSize(1);
  }

  @Test
  void beginsAnewWhereItWasForgottenOrNeverWas() {
    world.happen(EventKind.DISCUSSION_CHANGED, debate.id().value(), 3);
    node.look().await();
    world.execute("delete from event where public_order <= 2");
    assertThat(resume(node, new LivePosition(1)).next(Caller.ANONYMOUS).await().isReset()).isTrue();
    assertThat(resume(node, new LivePosition(9)).next(Caller.ANONYMOUS).await().isReset()).isTrue();
    assertThat(orders(resume(node, new LivePosition(2)).next(Caller.ANONYMOUS).await().events()))
        .containsExactly(3L);
  }

  @Test
  void isToldNothingAnyMoreWhenItsForumIsNarrowed() {
    var following = new OneDebate(debate.id());
    LiveReader reader = follow(Caller.ANONYMOUS, following);
    LiveReader ofMember = follow(member, following);
    world.given().access(open.id(), 2, Audience.CHAPTER);
    world.write(debate);
    assertThat(told(reader, Caller.ANONYMOUS)).isEmpty();
    assertThat(told(ofMember, member)).hasSize(1);
    assertThat(node.mayFollow(Caller.ANONYMOUS, following).await()).isFalse();
    assertThat(node.mayFollow(Caller.ANONYMOUS, new OneForum(new ForumId(open.id()))).await())
        .isFalse();
    assertThat(node.mayFollow(member, following).await()).isTrue();
  }

  @Test
  void isToldByWhatItIsNowAndNotByWhatItWas() {
    LiveReader reader = follow(member, new OneDebate(secret.id()));
    world.write(secret);
    assertThat(told(reader, Given.callerOf(world.chapter()))).isEmpty();
  }

  @Test
  void whatMayNotBeReadCannotBeFollowedAndIsAsIfItWereAbsent() {
    for (Following following :
        List.of(
            new OneDebate(secret.id()),
            new OneForum(new ForumId(closed.id())),
            new Inbox(new MemberId(7)))) {
      assertThat(Refusals.of(node.follow(Caller.ANONYMOUS, following, Optional.empty())))
          .isEqualTo(new Problem.NotFound());
    }
  }

  @Test
  void isNotToldOfAPostThatIsHeldNorOfADiscussionThatIs() {
    LiveReader reader = follow(Caller.ANONYMOUS, new OneDebate(debate.id()));
    LiveReader ofForum = follow(Caller.ANONYMOUS, new OneForum(new ForumId(open.id())));
    PostId held = world.write(debate);
    world.given().state(held.value(), "held");
    world.write(other);
    world.given().state(other.id().value(), "held");
    LiveEvent told = told(reader, Caller.ANONYMOUS).getFirst();
    assertThat(told.kind()).isEqualTo("discussion.changed");
    assertThat(told.post()).isEmpty();
    assertThat(told(ofForum, Caller.ANONYMOUS)).containsExactly(told);
  }

  @Test
  void aCrowdCostsAFewStatements() {
    List<LiveReader> crowd =
        Stream.generate(() -> follow(member, new OneDebate(debate.id()))).limit(200).toList();
    world.write(debate);
    node.look().await();
    int before = world.database().statements();
    var asked = crowd.stream().map(reader -> reader.next(member)).toList();
    asked.forEach(told -> assertThat(told.await().events()).hasSize(1));
    assertThat(world.database().statements() - before).isLessThan(20);
  }

  @Test
  void aCrowdFromAnywhereBehindCostsAFewStatements() {
    int many = RecentEvents.MOST + 3 * EventQueries.PAGE;
    world.happen(EventKind.DISCUSSION_CHANGED, debate.id().value(), many);
    node.look().await();
    List<LiveReader> crowd =
        LongStream.range(0, 200).mapToObj(n -> resume(node, new LivePosition(7 * n))).toList();
    int before = world.database().statements();
    List<Future<Told>> asked = crowd.stream().map(reader -> reader.next(Caller.ANONYMOUS)).toList();
    for (int n = 0; n < asked.size(); n++) {
      Told told = asked.get(n).await();
      assertThat(told.isReset()).isFalse();
      assertThat(told.events().getFirst().order()).isEqualTo(7L * n + 1);
    }
    assertThat(world.database().statements() - before).isLessThan(20);
  }

  @Test
  void whatFailsIsAskedAgainWithoutLoss() {
    LiveReader reader = follow(Caller.ANONYMOUS, new OneDebate(debate.id()));
    world.write(debate);
    node.look().await();
    world.database().goAway();
    assertThat(
            reader
                .next(Caller.ANONYMOUS)
                .transform(told -> Future.succeededFuture(told.failed()))
                .await())
        .isTrue();
    world.database().comeBack();
    assertThat(reader.next(Caller.ANONYMOUS).await().events()).hasSize(1);
  }
}
