package org.plenary.saved;

import java.time.Duration;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.finding.FindingService;
import org.plenary.finding.Inquiry.Order;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.fixture.Unmarked;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.Notification;
import org.plenary.inbox.Notification.Sought;
import org.plenary.page.PageRequest;
import org.plenary.sealing.Sealing;
import org.plenary.writing.Written;

/** Members who keep questions, over an index of their own. */
final class GivenSearches {

  static final int MOST = 3;

  private final TestDatabase database;
  private final GivenTalk talk;
  private final GivenIndex index = new GivenIndex();
  private final SavedSearchService service;
  private final SearchRounds rounds;
  private final InboxService inbox;

  GivenSearches(TestDatabase database, GivenTalk talk) {
    var finding =
        new FindingService(
            database.pool(), index, new Unmarked(), new Sealing(new byte[Sealing.KEY_BYTES]));
    this.database = database;
    this.talk = talk;
    this.service = new SavedSearchService(database.pool(), finding, talk.pseudonyms(), MOST);
    this.rounds = new SearchRounds(database.pool(), finding, Duration.ofHours(1));
    this.inbox =
        new InboxService(
            database.pool(),
            talk.pseudonyms(),
            _ -> List.of(),
            new Sealing(new byte[Sealing.KEY_BYTES]));
  }

  GivenIndex index() {
    return index;
  }

  SavedSearchService service() {
    return service;
  }

  /** An answer that the index finds at once. */
  Written say(Caller caller, Written above) {
    Written said = talk.answer(caller, above, "Keys");
    index.put(said);
    return said;
  }

  SavedSearch keep(Caller caller) {
    return service.keep(caller, wish("Keys")).await();
  }

  static NewSearch wish(String name) {
    return new NewSearch(name, "keys -door", Order.NEWEST, true);
  }

  /** Asks this one, in a round in which it alone is due. */
  void round(SavedSearch search) {
    due(search);
    rounds.round().await();
  }

  void due(SavedSearch search) {
    run(
        "update saved_search set asked_at = case when id = %d then now() - interval '2 hours' else now() end"
            .formatted(search.id().value()));
  }

  SearchRounds rounds() {
    return rounds;
  }

  void run(String sql) {
    database.pool().query(sql).execute().await();
  }

  int fresh(Caller caller, SavedSearch search) {
    return service.getSearch(caller, search.id()).await().fresh();
  }

  /** What the inbox says of searches: how many posts each notification tells of. */
  List<Integer> told(Caller caller) {
    return inbox.list(caller, false, PageRequest.first(50)).await().items().stream()
        .map(Notification::subject)
        .map(Sought.class::cast)
        .map(Sought::posts)
        .toList();
  }

  int unread(Caller caller) {
    return inbox.glance(caller, List.of()).await().unread();
  }

  void read(Caller caller) {
    inbox.read(caller, Long.MAX_VALUE).await();
  }
}
