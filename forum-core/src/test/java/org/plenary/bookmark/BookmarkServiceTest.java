package org.plenary.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Scope;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

class BookmarkServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int MOST = 3;

  private final BookmarkService service =
      new BookmarkService(
          DATABASE.pool(),
          new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool())),
          MOST);
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "keeping-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final Caller ana = talk.member("ana");
  private final Written first = talk.open(ana, "The **first** word");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private List<PostId> kept(Caller caller) {
    return service.list(caller, PageRequest.first(10)).await().items().stream()
        .map(bookmark -> bookmark.post().id())
        .toList();
  }

  @Test
  void aPostIsKeptOnceAndLetGo() {
    service.keep(ana, first.id()).await();
    service.keep(ana, first.id()).await();
    assertThat(kept(ana)).containsExactly(first.id());
    Bookmark bookmark = service.list(ana, PageRequest.first(1)).await().items().getFirst();
    assertThat(bookmark.post().excerpt()).isEqualTo("The first word");
    assertThat(bookmark.author().orElseThrow().handle()).contains(talk.handle("ana"));
    service.drop(ana, first.id()).await();
    service.drop(ana, first.id()).await();
    assertThat(kept(ana)).isEmpty();
  }

  @Test
  void aTokenForOneChapterSeesWhatIsKeptThere() {
    var open = new GivenTalk(DATABASE, "open-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
    Caller confined = ana.limitedTo(Set.of(Scope.values()), Optional.of(talk.forum().chapter()));
    service.keep(ana, open.open(open.member("cleo"), "Elsewhere").id()).await();
    service.keep(ana, first.id()).await();
    assertThat(kept(ana)).hasSize(2);
    assertThat(kept(confined)).containsExactly(first.id());
  }

  @Test
  void nobodySeesWhatOthersKeep() {
    service.keep(ana, first.id()).await();
    assertThat(kept(talk.member("ben"))).isEmpty();
  }

  @Test
  void whatIsTakenBackOrHiddenVanishes() {
    Written second = talk.answer(ana, first, "Two");
    service.keep(ana, first.id()).await();
    service.keep(ana, second.id()).await();
    talk.withdraw(ana, second.id());
    assertThat(kept(ana)).containsExactly(first.id());
    assertThat(Refusals.of(service.keep(ana, second.id()))).isInstanceOf(Problem.Gone.class);
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(kept(ana)).isEmpty();
    assertThat(Refusals.of(service.keep(ana, first.id()))).isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void thereAreNotMoreThanAllowed() {
    for (int i = 0; i < MOST; i++) {
      service.keep(ana, talk.answer(ana, first, "Kept").id()).await();
    }
    assertThat(Refusals.of(service.keep(ana, first.id()))).isInstanceOf(Problem.Conflict.class);
    service.keep(ana, kept(ana).getFirst()).await();
  }

  @Test
  void theListIsReadInPages() {
    service.keep(ana, first.id()).await();
    service.keep(ana, talk.answer(ana, first, "Two").id()).await();
    service.keep(ana, talk.answer(ana, first, "Three").id()).await();
    Page<Bookmark> latest = service.list(ana, PageRequest.first(2)).await();
    Page<Bookmark> rest = service.list(ana, new PageRequest(2, latest.next())).await();
    assertThat(rest.items()).extracting(kept -> kept.post().id()).containsExactly(first.id());
    assertThat(service.list(ana, new PageRequest(2, rest.previous())).await().items())
        .isEqualTo(latest.items());
  }
}
