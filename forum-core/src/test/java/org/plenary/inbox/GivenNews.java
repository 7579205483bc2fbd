package org.plenary.inbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.inbox.Notification.Said;
import org.plenary.page.PageRequest;
import org.plenary.sealing.Sealing;
import org.plenary.subscription.SubscriptionService;

/** Two members of a chapter who talk, and what they are told. */
final class GivenNews {

  /** How many are told at most when a whole chapter is called. */
  static final int CROWD = 3;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  private final GivenTalk talk;
  private final SubscriptionService subscriptions;
  private final InboxService inbox;
  private final GivenInboxes inboxes;
  private final Caller ana;
  private final Caller ben;

  GivenNews(TestDatabase database) {
    this.database = database;
    this.talk = new GivenTalk(database, "inbox-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
    this.subscriptions =
        new SubscriptionService(
            database.pool(),
            new DiscussionService(database.pool()),
            new ForumService(database.pool()),
            10);
    this.inbox =
        new InboxService(
            database.pool(),
            talk.pseudonyms(),
            _ -> List.of(),
            new Sealing(new byte[Sealing.KEY_BYTES]));
    this.inboxes = new GivenInboxes(database, CROWD);
    this.ana = talk.member("ana");
    this.ben = talk.member("ben");
  }

  GivenTalk talk() {
    return talk;
  }

  SubscriptionService subscriptions() {
    return subscriptions;
  }

  InboxService inbox() {
    return inbox;
  }

  GivenInboxes inboxes() {
    return inboxes;
  }

  Caller ana() {
    return ana;
  }

  Caller ben() {
    return ben;
  }

  /** What stands in an inbox once everything is delivered, the latest first. */
  List<Notification> told(Caller caller) {
    inboxes.deliver();
    return inbox.list(caller, false, PageRequest.first(50)).await().items();
  }

  List<NotificationKind> kinds(Caller caller) {
    return told(caller).stream().map(Notification::kind).toList();
  }

  static Said said(Notification told) {
    return (Said) told.subject();
  }

  /** How many notifications the database holds of which this is so. */
  long rows(String condition) {
    return database
        .pool()
        .query("select count(*) as n from notification where " + condition)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("n");
  }
}
