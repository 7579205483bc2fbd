package org.plenary.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;

class DiscussionServiceTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final Given given = new Given(database.pool());
  private final DiscussionService discussions = new DiscussionService(database.pool());
  private final ChapterId chapter = given.chapter("senegal", "fr");

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC,            anonymous signed observer member officer",
    "SIGNED_IN,         signed observer member officer",
    "CHAPTER_OBSERVERS, observer member officer",
    "CHAPTER,           member officer",
    "OFFICERS,          officer"
  })
  void areReadByTheirAudienceAlone(Audience audience, String readers) {
    GivenDiscussion debate = debate(given.forum(chapter, "closed-or-not", audience));
    for (String who : List.of("anonymous", "signed", "observer", "member", "officer")) {
      boolean reads =
          discussions.getDiscussion(caller(who), debate.id()).otherwiseEmpty().await() != null;
      boolean knows =
          discussions.getEdition(caller(who), debate.id()).otherwiseEmpty().await() != null;
      boolean lists = !list(caller(who), PageRequest.first(10)).items().isEmpty();
      assertThat(reads).as(who).isEqualTo(List.of(readers.split(" ")).contains(who));
      assertThat(knows).as(who).isEqualTo(reads);
      assertThat(lists).as(who).isEqualTo(reads);
    }
  }

  private Caller caller(String who) {
    return switch (who) {
      case "anonymous" -> Caller.ANONYMOUS;
      case "signed" -> Given.callerOf(chapter);
      case "observer" -> Given.callerOf(chapter, Role.OBSERVER);
      case "member" -> Given.callerOf(chapter, Role.MEMBER);
      default -> Given.callerOf(chapter, Role.OFFICER);
    };
  }

  @Test
  void stayAsNarrowAsTheyWereOpenedWhenTheirForumWidens() {
    GivenForum forum = given.forum(chapter, "board", Audience.CHAPTER);
    GivenDiscussion debate = debate(forum);
    given.access(forum.id(), 2, Audience.PUBLIC);
    assertThat(Refusals.of(discussions.getDiscussion(Caller.ANONYMOUS, debate.id())))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void areNarrowedWithTheirForumAtOnce() {
    GivenForum forum = given.forum(chapter, "board", Audience.PUBLIC);
    GivenDiscussion debate = debate(forum);
    given.access(forum.id(), 2, Audience.OFFICERS);
    assertThat(Refusals.of(discussions.getDiscussion(caller("member"), debate.id())))
        .isEqualTo(new Problem.NotFound());
    assertThat(discussions.getDiscussion(caller("officer"), debate.id()).await().accessVersion())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void arePagedBothWaysInEveryOrder(DiscussionSort sort) {
    GivenForum forum = given.forum(chapter, "board", Audience.PUBLIC);
    for (int count = 0; count < 7; count++) {
      debate(forum);
    }
    var forward = new ArrayList<Discussion>();
    Page<Discussion> page = list(sort, new PageRequest(3, Optional.empty()));
    forward.addAll(page.items());
    while (page.next().isPresent()) {
      page = list(sort, new PageRequest(3, page.next()));
      forward.addAll(page.items());
    }
    assertThat(forward).hasSize(7).doesNotHaveDuplicates();
    Page<Discussion> back = list(sort, new PageRequest(3, page.previous()));
    assertThat(back.items()).isEqualTo(forward.subList(3, 6));
  }

  @ParameterizedTest
  @EnumSource
  void ofAChapterOrALanguageArePagedBothWaysToo(DiscussionSort sort) {
    given.discussions(given.forum(chapter, "board", Audience.PUBLIC), "fr", "ana", 5);
    ChapterId other = given.chapter("lebanon", "ar");
    given.discussions(given.forum(other, "board", Audience.PUBLIC), "ar", "ana", 5);
    given.discussions(given.forum(other, "access", Audience.PUBLIC), "fr", "ana", 3);
    assertThat(walked(DiscussionFilter.ofChapter("lebanon"), sort)).hasSize(8);
    assertThat(walked(inLanguage("fr"), sort)).hasSize(8);
  }

  private static DiscussionFilter inLanguage(String language) {
    var all = DiscussionFilter.ALL;
    return new DiscussionFilter(
        all.forum(),
        all.chapter(),
        all.topic(),
        Optional.of(language),
        all.author(),
        all.state(),
        all.since());
  }

  private List<Discussion> walked(DiscussionFilter filter, DiscussionSort sort) {
    var forward = new ArrayList<Discussion>();
    Page<Discussion> page = list(filter, sort, new PageRequest(3, Optional.empty()));
    forward.addAll(page.items());
    while (page.next().isPresent()) {
      page = list(filter, sort, new PageRequest(3, page.next()));
      forward.addAll(page.items());
    }
    Page<Discussion> back = list(filter, sort, new PageRequest(3, page.previous()));
    assertThat(back.items()).isEqualTo(forward.subList(3, 6));
    assertThat(forward).doesNotHaveDuplicates();
    return forward;
  }

  private Page<Discussion> list(DiscussionFilter filter, DiscussionSort sort, PageRequest request) {
    return discussions.listDiscussions(Caller.ANONYMOUS, filter, sort, request).await();
  }

  private Page<Discussion> list(DiscussionSort sort, PageRequest request) {
    return discussions
        .listDiscussions(Caller.ANONYMOUS, DiscussionFilter.ALL, sort, request)
        .await();
  }

  @Test
  void areNarrowedByEveryPartOfAFilter() {
    GivenForum forum = given.forum(chapter, "board", Audience.PUBLIC);
    debate(forum);
    var fits =
        new DiscussionFilter(
            Optional.of(new ForumAddress("senegal", "board")),
            Optional.of("senegal"),
            Optional.empty(),
            Optional.of("en"),
            Optional.of("opener"),
            Optional.of(DiscussionState.OPEN),
            Optional.of(Given.START));
    assertThat(filtered(fits)).hasSize(1);
    assertThat(filtered(DiscussionFilter.ofTopic("encryption"))).isEmpty();
    assertThat(filtered(DiscussionFilter.ofChapter("lebanon"))).isEmpty();
  }

  private List<Discussion> filtered(DiscussionFilter filter) {
    return discussions
        .listDiscussions(Caller.ANONYMOUS, filter, DiscussionSort.ACTIVE, PageRequest.first(10))
        .await()
        .items();
  }

  @Test
  void costOneStatement() {
    GivenDiscussion debate = debate(given.forum(chapter, "board", Audience.PUBLIC));
    int before = database.statements();
    discussions.getDiscussion(Caller.ANONYMOUS, debate.id()).await();
    list(Caller.ANONYMOUS, PageRequest.first(10));
    assertThat(database.statements() - before).isEqualTo(2);
  }

  @Test
  void goOnFromNowhereWithACursorOfNoDiscussion() {
    debate(given.forum(chapter, "board", Audience.PUBLIC));
    var beyond = new PageRequest(10, Optional.of(Cursor.forward(Long.MIN_VALUE / 2, 1L)));
    assertThat(list(Caller.ANONYMOUS, beyond).items()).isEmpty();
  }

  private GivenDiscussion debate(GivenForum forum) {
    GivenDiscussion debate = given.discussion(forum, "Title");
    debate.post("ana", 0, "words");
    return debate;
  }

  private Page<Discussion> list(Caller caller, PageRequest request) {
    return discussions
        .listDiscussions(caller, DiscussionFilter.ALL, DiscussionSort.ACTIVE, request)
        .await();
  }
}
