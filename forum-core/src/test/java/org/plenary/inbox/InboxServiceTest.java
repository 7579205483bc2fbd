package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.writing.Written;

/** How members read their inbox, and what is forgotten there. */
class InboxServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenNews given = new GivenNews(DATABASE);
  private final GivenTalk talk = given.talk();
  private final InboxService inbox = given.inbox();
  private final Caller ana = given.ana();
  private final Caller ben = given.ben();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsReadIsReadUpToThere() {
    Written first = talk.open(ana, "One");
    talk.answer(ben, first, "Two");
    talk.answer(ben, first, "Three");
    Notification older = given.told(ana).getLast();
    inbox.read(ben, given.told(ana).getFirst().id()).await();
    inbox.read(ana, older.id()).await();
    List<Notification> unread = inbox.list(ana, true, PageRequest.first(10)).await().items();
    assertThat(unread).hasSize(1).doesNotContain(older);
    assertThat(given.told(ana).getLast().readAt()).isPresent();
  }

  @Test
  void whatWasToldAYearAgoIsForgotten() {
    Written first = talk.open(ana, "One");
    talk.answer(ben, first, "Two");
    assertThat(given.told(ana)).hasSize(1);
    DATABASE
        .pool()
        .query("update notification set made_at = now() - interval '366 days'")
        .execute()
        .await();
    assertThat(given.told(ana)).hasSize(1);
    talk.answer(ben, first, "Three");
    assertThat(given.told(ana))
        .hasSize(1)
        .allMatch(told -> GivenNews.said(told).post().number() == 3);
  }

  @Test
  void theInboxIsReadInPages() {
    Written first = talk.open(ana, "One");
    for (int i = 0; i < 5; i++) {
      talk.answer(ben, first, "Answer " + i);
    }
    List<Notification> all = given.told(ana);
    Page<Notification> latest = inbox.list(ana, false, PageRequest.first(2)).await();
    Page<Notification> next = inbox.list(ana, false, new PageRequest(2, latest.next())).await();
    assertThat(all).startsWith(latest.items().toArray(Notification[]::new));
    assertThat(all.subList(2, 4)).isEqualTo(next.items());
    assertThat(inbox.list(ana, false, new PageRequest(2, next.previous())).await().items())
        .isEqualTo(latest.items());
  }
}
