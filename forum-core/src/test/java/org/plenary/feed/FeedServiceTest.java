package org.plenary.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.DiscussionSort;
import org.plenary.feed.FeedSubject.Author;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.finding.FindingService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.fixture.Unmarked;
import org.plenary.forum.ForumAddress;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;

class FeedServiceTest {

  private static final ForumAddress RIGHTS = new ForumAddress("senegal", "rights");

  private final TestDatabase database = TestDatabase.migrated();
  private final Given given = new Given(database.pool());
  private final FindingService finding =
      new FindingService(
          database.pool(),
          _ -> Future.failedFuture("There is no index here."),
          new Unmarked(),
          new Sealing(new byte[Sealing.KEY_BYTES]));
  private final FeedService feeds =
      new FeedService(database.pool(), new DiscussionService(database.pool()), finding);
  private final ChapterId chapter = given.chapter("senegal", "fr");
  private final GivenForum forum = given.forum(chapter, "rights", Audience.PUBLIC);
  private final GivenDiscussion debate = given.discussion(forum, "Who may read?");
  private final PostId opening = debate.post("ana", 0, "All of us");

  @AfterEach
  void close() {
    database.close();
  }

  private static FeedWish wish(FeedSubject subject) {
    return new FeedWish(subject, Outlet.FEED, PageRequest.first(10));
  }

  private static Place place(FeedKind kind) {
    return new Place(DiscussionFilter.ofForum(RIGHTS), kind, DiscussionSort.NEW);
  }

  private static Place chapterOf(FeedKind kind) {
    return new Place(DiscussionFilter.ofChapter("senegal"), kind, DiscussionSort.ACTIVE);
  }

  private Stream<FeedSubject> subjects() {
    return Stream.of(
        place(FeedKind.DISCUSSIONS),
        place(FeedKind.POSTS),
        chapterOf(FeedKind.DISCUSSIONS),
        chapterOf(FeedKind.POSTS),
        new Debate(debate.id()),
        new Author("ana"));
  }

  private List<PostId> posts(FeedWish wish) {
    return posts(Caller.ANONYMOUS, wish);
  }

  private List<PostId> posts(Caller caller, FeedWish wish) {
    return feeds.listEntries(caller, wish).await().items().stream()
        .map(entry -> entry.post().id())
        .toList();
  }

  private String digest(FeedSubject subject) {
    return feeds.getEdition(Caller.ANONYMOUS, wish(subject)).await().digest();
  }

  private void execute(String sql, Object... values) {
    database.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  @Test
  void tellsOfADiscussionItsOpeningAndWhereItStands() {
    execute("update discussion set language = 'fr' where id = $1", debate.id().value());
    FeedEntry entry =
        feeds
            .listEntries(Caller.ANONYMOUS, wish(place(FeedKind.DISCUSSIONS)))
            .await()
            .items()
            .getFirst();
    assertThat(entry.debate().title()).isEqualTo("Who may read?");
    assertThat(entry.debate().language()).isEqualTo("fr");
    assertThat(entry.debate().forum()).isEqualTo(RIGHTS);
    assertThat(entry.post().html()).contains("All of us");
    assertThat(entry.post().author().orElseThrow().name()).isEqualTo("Member ana");
  }

  @Test
  void namesThePlace() {
    FeedPlace place =
        feeds.getEdition(Caller.ANONYMOUS, wish(place(FeedKind.POSTS))).await().place();
    assertThat(place.chapter().orElseThrow().slug()).isEqualTo("senegal");
    assertThat(place.forum().orElseThrow().address()).isEqualTo(RIGHTS);
    FeedPlace said =
        feeds.getEdition(Caller.ANONYMOUS, wish(new Debate(debate.id()))).await().place();
    assertThat(said.debate().orElseThrow().title()).isEqualTo("Who may read?");
  }

  @Test
  void whatWasSaidLastStandsFirst() {
    PostId answer = debate.post("ben", 1, "Some of us");
    GivenDiscussion other = given.discussion(forum, "Another");
    PostId third = other.post("ana", 0, "Nobody");
    assertThat(posts(wish(place(FeedKind.POSTS))))
        .containsExactlyInAnyOrder(answer, third, opening);
    assertThat(posts(wish(new Debate(debate.id())))).containsExactly(answer, opening);
    assertThat(posts(wish(place(FeedKind.DISCUSSIONS)))).containsExactly(third, opening);
  }

  @Test
  void aDiscussionGoesBackPageByPageToItsFirstPost() {
    PostId second = debate.post("ben", 1, "Two");
    PostId third = debate.post("ben", 1, "Three");
    var first = new FeedWish(new Debate(debate.id()), Outlet.FEED, PageRequest.first(2));
    Page<FeedEntry> page = feeds.listEntries(Caller.ANONYMOUS, first).await();
    assertThat(page.items()).extracting(entry -> entry.post().id()).containsExactly(third, second);
    var next = new FeedWish(new Debate(debate.id()), Outlet.FEED, new PageRequest(2, page.next()));
    assertThat(posts(next)).containsExactly(opening);
  }

  @Test
  void whatAChapterFeaturesIsAFeed() {
    assertThat(posts(wish(chapterOf(FeedKind.FEATURED)))).isEmpty();
    execute("update discussion set featured = true where id = $1", debate.id().value());
    assertThat(posts(wish(chapterOf(FeedKind.FEATURED)))).containsExactly(opening);
  }

  @Test
  void anEditionChangesWithWhatReadersSee() {
    subjects()
        .filter(subject -> !(subject instanceof Author))
        .forEach(
            subject -> {
              String before = digest(subject);
              assertThat(digest(subject)).as(subject.toString()).isEqualTo(before);
              execute(
                  "update discussion set version = version + 1 where id = $1", debate.id().value());
              assertThat(digest(subject)).as(subject.toString()).isNotEqualTo(before);
            });
  }

  @ParameterizedTest
  @EnumSource(Outlet.class)
  void whatDoesNotLeaveIsNotThere(Outlet outlet) {
    execute(
        "insert into forum_access (forum_id, version, reading, posting, feeds, embeds, pseudonyms)"
            + " values ($1, 2, 'public', 'members', $2, $3, false)",
        forum.id(),
        outlet == Outlet.EMBED,
        outlet == Outlet.FEED);
    subjects()
        .forEach(
            subject -> {
              var wish = new FeedWish(subject, outlet, PageRequest.first(10));
              assertThat(posts(wish)).as(subject.toString()).isEmpty();
              var other =
                  new FeedWish(
                      subject,
                      outlet == Outlet.FEED ? Outlet.EMBED : Outlet.FEED,
                      PageRequest.first(10));
              assertThat(posts(other)).as(subject.toString()).containsExactly(opening);
            });
    for (FeedSubject subject : List.of(place(FeedKind.POSTS), new Debate(debate.id()))) {
      var wish = new FeedWish(subject, outlet, PageRequest.first(10));
      assertThat(Refusals.of(feeds.getEdition(Caller.ANONYMOUS, wish)))
          .isEqualTo(new Problem.NotFound());
    }
  }

  @Test
  void whatIsNarrowedIsGoneForThoseWhoMayReadItNoMore() {
    Caller member = Given.callerOf(chapter, Role.MEMBER);
    given.access(forum.id(), 2, Audience.CHAPTER);
    subjects()
        .forEach(
            subject -> {
              assertThat(posts(wish(subject))).as(subject.toString()).isEmpty();
              assertThat(posts(member, wish(subject))).as(subject.toString()).hasSize(1);
            });
  }

  @Test
  void aRemovedPostIsGoneAndItsDiscussionStays() {
    PostId answer = debate.post("ana", 1, "Some of us");
    given.state(answer.value(), "removed");
    assertThat(posts(wish(place(FeedKind.POSTS)))).containsExactly(opening);
    assertThat(posts(wish(new Debate(debate.id())))).containsExactly(opening);
    assertThat(posts(wish(new Author("ana")))).containsExactly(opening);
    given.state(opening.value(), "removed");
    FeedEntry entry =
        feeds
            .listEntries(Caller.ANONYMOUS, wish(place(FeedKind.DISCUSSIONS)))
            .await()
            .items()
            .getFirst();
    assertThat(entry.post().html()).isEmpty();
    assertThat(entry.post().author()).isEmpty();
  }

  @Test
  void aDiscussionThatWasTakenAwaySaysSo() {
    given.state(debate.id().value(), "removed");
    assertThat(Refusals.of(feeds.getEdition(Caller.ANONYMOUS, wish(new Debate(debate.id())))))
        .isInstanceOf(Problem.Gone.class);
  }

  @Test
  void unknownPlacesAreNotThere() {
    var nowhere =
        new Place(DiscussionFilter.ofChapter("atlantis"), FeedKind.POSTS, DiscussionSort.NEW);
    assertThat(Refusals.of(feeds.getEdition(Caller.ANONYMOUS, wish(nowhere))))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void aListOfDiscussionsIsNarrowedAsPagesAre() {
    var french =
        new DiscussionFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("fr"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var wish = wish(new Place(french, FeedKind.DISCUSSIONS, DiscussionSort.NEW));
    assertThat(posts(wish)).isEmpty();
    execute("update discussion set language = 'fr' where id = $1", debate.id().value());
    assertThat(posts(wish)).containsExactly(opening);
  }
}
