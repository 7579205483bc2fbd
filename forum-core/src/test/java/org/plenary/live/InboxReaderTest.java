package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.finding.FindingService;
import org.plenary.finding.Hit;
import org.plenary.finding.Inquiry.Order;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Unmarked;
import org.plenary.inbox.Chain;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.NotificationKind;
import org.plenary.live.Following.Inbox;
import org.plenary.live.Following.OneDebate;
import org.plenary.live.Reach.News;
import org.plenary.live.Reach.One;
import org.plenary.moderation.RoleHandles;
import org.plenary.page.PageRequest;
import org.plenary.saved.NewSearch;
import org.plenary.saved.SavedSearchService;
import org.plenary.saved.SearchRounds;
import org.plenary.sealing.Sealing;
import org.plenary.writing.Written;

/** From what is said to what members hear at once who follow their inbox. */
class InboxReaderTest {

  private final Happenings world = new Happenings();
  private final GivenTalk talk = new GivenTalk(world.database(), "inbox", Audience.CHAPTER);
  private final GivenInboxes inboxes = new GivenInboxes(world.database(), 50);
  private final InboxService inbox =
      new InboxService(
          world.database().pool(),
          talk.pseudonyms(),
          _ -> List.of(),
          new Sealing(new byte[Sealing.KEY_BYTES]));
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written first = talk.open(ana, "One");
  private final LiveService node = world.node();

  @AfterEach
  void close() {
    world.close();
  }

  private static Following inboxOf(Caller caller) {
    return new Inbox(caller.member().orElseThrow());
  }

  private LiveReader follow(LiveService where, Caller caller) {
    return where.follow(caller, inboxOf(caller), Optional.empty()).await();
  }

  private List<LiveEvent> told(LiveService where, LiveReader reader, Caller caller) {
    inboxes.deliver();
    where.look().await();
    return reader.next(caller).await().events();
  }

  private static List<NotificationKind> kinds(List<LiveEvent> events) {
    return events.stream().map(event -> one(event).notification().orElseThrow().kind()).toList();
  }

  private static One one(LiveEvent event) {
    return (One) event.reach();
  }

  @Test
  void whoIsAnsweredHearsItOnEveryNodeAndNobodyElseDoes() {
    LiveService other = world.node();
    LiveReader here = follow(node, ana);
    LiveReader there = follow(other, ana);
    LiveReader ofBen = follow(node, ben);
    Written reply = talk.answer(ben, first, "Two");
    List<LiveEvent> told = told(node, here, ana);
    LiveEvent event = told.getFirst();
    assertThat(event.kind()).isEqualTo("notification.added");
    assertThat(event.post().orElseThrow().id()).isEqualTo(reply.id());
    assertThat(event.debate().orElseThrow().id()).isEqualTo(first.discussion());
    assertThat(one(event).unread()).isEqualTo(1);
    assertThat(told).hasSize(1).isEqualTo(told(other, there, ana));
    assertThat(told(node, ofBen, ben)).isEmpty();
  }

  @Test
  void whatIsHeardIsWhatTheInboxHolds() {
    LiveReader reader = follow(node, ana);
    talk.answer(ben, first, "Dear @" + talk.handle("ana"));
    News news = one(told(node, reader, ana).getFirst()).notification().orElseThrow();
    assertThat(news.kind()).isEqualTo(NotificationKind.MENTION);
    assertThat(inbox.glance(ana, List.of(news.id())).await().shown()).containsKey(news.id());
  }

  @Test
  void whoKeepsASearchHearsThatThereAreNewAnswers() {
    var hits = new ArrayList<Hit>();
    var pool = world.database().pool();
    var finding =
        new FindingService(
            pool,
            _ -> Future.succeededFuture(List.copyOf(hits)),
            new Unmarked(),
            new Sealing(new byte[Sealing.KEY_BYTES]));
    new SavedSearchService(pool, finding, talk.pseudonyms(), 1)
        .keep(ana, new NewSearch("Keys", "keys", Order.NEWEST, true))
        .await();
    LiveReader reader = follow(node, ana);
    LiveReader ofBen = follow(node, ben);
    hits.add(
        new Hit(
            talk.say(ben, first.discussion(), "Keys").id().value(), first.discussion().value(), 0));
    pool.query("update saved_search set asked_at = '-infinity'").execute().await();
    new SearchRounds(pool, finding, Duration.ofHours(1)).round().await();
    LiveEvent event = told(node, reader, ana).getLast();
    assertThat(one(event).notification().orElseThrow().kind())
        .isEqualTo(NotificationKind.SEARCH_ANSWERED);
    assertThat(event.post()).isEmpty();
    assertThat(told(node, ofBen, ben)).isEmpty();
  }

  @Test
  void whoComesBackToAnotherNodeMissesNothingAndHearsNothingTwice() {
    LiveReader reader = follow(node, ana);
    talk.answer(ben, first, "Two");
    List<LiveEvent> before = told(node, reader, ana);
    LivePosition left = reader.position();
    Written missed = talk.answer(ben, first, "Three");
    inboxes.deliver();
    LiveService started = world.node();
    LiveReader again = started.follow(ana, inboxOf(ana), Optional.of(left)).await();
    Written heard = talk.answer(ben, first, "Four");
    List<LiveEvent> after = told(started, again, ana);
    assertThat(before).hasSize(1);
    assertThat(after)
        .extracting(event -> event.post().orElseThrow().id())
        .containsExactly(missed.id(), heard.id());
    assertThat(after).allMatch(event -> one(event).unread() == 3);
    assertThat(told(started, again, ana)).isEmpty();
  }

  @Test
  void aTokenForAnotherChapterHearsAndFindsNothing() {
    var open = new GivenTalk(world.database(), "open", Audience.PUBLIC);
    Written opened = open.open(open.member("cyd"), "One");
    Caller eve = open.masked("eve", "Nobody");
    Written whisper = open.whisper(eve, opened, "Two");
    Caller here = within(eve, open.forum().chapter());
    Caller elsewhere = within(eve, talk.forum().chapter());
    LiveReader reader = follow(node, elsewhere);
    open.answer(open.member("dan"), whisper, "Dear @" + open.handle("eve"));
    assertThat(told(node, reader, elsewhere)).isEmpty();
    assertThat(count(elsewhere)).isZero();
    inbox.read(elsewhere, Long.MAX_VALUE).await();
    assertThat(inbox.glance(here, List.of()).await().unread()).isEqualTo(count(here)).isEqualTo(2);
  }

  private static Caller within(Caller caller, ChapterId chapter) {
    return caller.limitedTo(Set.of(Scope.values()), Optional.of(chapter));
  }

  private int count(Caller caller) {
    return inbox.list(caller, false, PageRequest.first(50)).await().items().size();
  }

  @Test
  void whoFollowsTheDebateHearsNothingOfInboxes() {
    LiveReader reader =
        node.follow(ana, new OneDebate(first.discussion()), Optional.empty()).await();
    talk.answer(ben, first, "Two");
    assertThat(told(node, reader, ana)).extracting(LiveEvent::kind).containsExactly("post.added");
  }

  @Test
  void whatMayNotBeReadAnyMoreIsNotHeard() {
    LiveReader reader = follow(node, ana);
    Written reply = talk.answer(ben, first, "Two");
    inboxes.deliver();
    talk.withdraw(ben, reply.id());
    assertThat(told(node, reader, ana)).isEmpty();
    talk.answer(ben, first, "Three");
    inboxes.deliver();
    world.given().access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(told(node, reader, ana)).isEmpty();
  }

  @Test
  void whoStandsUnderAPseudonymHearsOfBothTheirNames() {
    Caller cleo = talk.masked("cleo", "Baobab");
    Written whispered = talk.whisper(cleo, first, "Two");
    LiveReader reader = follow(node, cleo);
    LiveReader ofBen = follow(node, ben);
    talk.answer(ana, whispered, "Three, and what says @" + talk.handle("cleo") + "?");
    List<LiveEvent> told = told(node, reader, cleo);
    assertThat(kinds(told))
        .containsExactlyInAnyOrder(NotificationKind.MENTION, NotificationKind.REPLY);
    assertThat(told).extracting(LiveEvent::order).doesNotHaveDuplicates();
    assertThat(told(node, ofBen, ben)).isEmpty();
  }

  @Test
  void whatIsReadElsewhereIsHeard() {
    LiveReader reader = follow(node, ana);
    talk.answer(ben, first, "Two");
    long id = one(told(node, reader, ana).getFirst()).notification().orElseThrow().id();
    inbox.read(ana, id).await();
    LiveEvent event = told(node, reader, ana).getFirst();
    assertThat(event.kind()).isEqualTo("notifications.read");
    assertThat(event.reach()).isEqualTo(new One(Optional.empty(), 0));
    inbox.read(ana, id).await();
    assertThat(told(node, reader, ana)).isEmpty();
  }

  @Test
  void whatIsToldToARoleHandleHoldsNobodyUp() {
    LiveReader reader = follow(node, ana);
    var handles = new RoleHandles(new Sealing(new byte[Sealing.KEY_BYTES]));
    ChapterId chapter = talk.forum().chapter();
    world
        .database()
        .pool()
        .withTransaction(
            transaction ->
                handles
                    .of(transaction, ben.member().orElseThrow(), chapter)
                    .compose(
                        handle ->
                            Chain.tellPublished(
                                transaction, chapter, first.id().value(), handle.byline())))
        .await();
    talk.answer(ben, first, "Two");
    assertThat(kinds(told(node, reader, ana))).containsExactly(NotificationKind.REPLY);
  }

  @Test
  void aCrowdIsToldByAFewEvents() {
    world.execute(
        "with crowd as (insert into member (issuer, subject, handle, name)"
            + " select 'https://id.example', 'crowd' || n, 'crowd' || n, 'Crowd'"
            + " from generate_series(1, 450) n returning id),"
            + " joined as (insert into membership (chapter_id, member_id, role, source)"
            + " select $1, id, 'member', 'local' from crowd)"
            + " insert into forum_subscription (member_id, chapter_id, forum_id, level)"
            + " select id, $1, $2, 'all' from crowd",
        talk.forum().chapter().value(),
        talk.forum().id());
    talk.answer(ben, first, "Two");
    inboxes.deliver();
    assertThat(world.number("select count(*) from event where kind = 'notification.added'"))
        .isEqualTo(3);
    assertThat(world.number("select sum(cardinality(notifications)) from event")).isEqualTo(451);
  }

  @Test
  void whoIsNotConcernedCostsNoStatement() {
    LiveReader reader = follow(node, ben);
    talk.answer(ben, first, "Two");
    inboxes.deliver();
    node.look().await();
    int before = world.database().statements();
    assertThat(reader.next(ben).await().events()).isEmpty();
    assertThat(world.database().statements()).isEqualTo(before);
  }
}
