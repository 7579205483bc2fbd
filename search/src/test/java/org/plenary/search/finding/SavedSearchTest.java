package org.plenary.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.finding.FindingService;
import org.plenary.finding.Inquiry.Order;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Unmarked;
import org.plenary.forum.ForumService;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.Notification.Sought;
import org.plenary.page.PageRequest;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.saved.NewSearch;
import org.plenary.saved.SavedSearchService;
import org.plenary.saved.SearchRounds;
import org.plenary.sealing.Sealing;
import org.plenary.search.cluster.ClusterAddress;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;

/** What members are told of the searches that they keep, as the index knows it. */
class SavedSearchTest {

  private static final IndexedForum FORUM = new IndexedForum(TestElasticsearch.address());
  private static final ChapterId LEBANON = FORUM.given().chapter("lebanon", "en");
  private static final GivenForum OPEN = FORUM.given().forum(LEBANON, "open", Audience.PUBLIC);
  private static final GivenForum BOARD = FORUM.given().forum(LEBANON, "board", Audience.CHAPTER);
  private static final Sealing SEALING = new Sealing(new byte[Sealing.KEY_BYTES]);
  private static final SearchCluster NOWHERE =
      new SearchCluster(
          FORUM.database().vertx(), ClusterAddress.open(URI.create("http://127.0.0.1:1")));

  private final FindingService finding =
      new FindingService(FORUM.pool(), new ElasticFinder(FORUM.cluster()), new Unmarked(), SEALING);
  private final FindingService away =
      new FindingService(FORUM.pool(), new ElasticFinder(NOWHERE), new Unmarked(), SEALING);
  private final PseudonymService pseudonyms =
      new PseudonymService(FORUM.pool(), new ForumService(FORUM.pool()), SEALING);
  private final SavedSearchService searches =
      new SavedSearchService(FORUM.pool(), finding, pseudonyms, 10);
  private final InboxService inbox =
      new InboxService(FORUM.pool(), pseudonyms, _ -> List.of(), SEALING);

  @BeforeAll
  static void build() {
    FORUM.rebuild();
  }

  @AfterAll
  static void close() {
    NOWHERE.close();
    FORUM.close();
  }

  private static Caller member(String handle, Role... roles) {
    return GivenMember.claimed(FORUM.pool(), handle, "lebanon", roles).caller();
  }

  private void keep(Caller caller, String question) {
    searches.keep(caller, new NewSearch("Mine", question, Order.NEWEST, true)).await();
  }

  private static void say(GivenForum forum, String source) {
    FORUM.say(forum, "en", "Debate", source);
    run("update post set posted_at = now() where posted_at < now() - interval '1 hour'");
  }

  private static void run(String sql) {
    FORUM.pool().query(sql).execute().await();
  }

  private static void round(FindingService finding) {
    run("update saved_search set asked_at = '-infinity'");
    new SearchRounds(FORUM.pool(), finding, Duration.ofHours(1)).round().await();
  }

  private int told(Caller caller) {
    return inbox.list(caller, true, PageRequest.first(10)).await().items().stream()
        .mapToInt(told -> ((Sought) told.subject()).posts())
        .sum();
  }

  @Test
  void answersInOtherFormsOfTheWordsAreToldToThoseWhoMayReadThem() {
    Caller ana = member("ana", Role.MEMBER);
    Caller eve = member("eve");
    keep(ana, "encryption -budget");
    keep(eve, "encryption -budget");
    say(OPEN, "Members encrypted their messages.");
    say(OPEN, "The budget of encryption.");
    say(BOARD, "The board encrypts in secret.");
    FORUM.keepUp();
    round(finding);
    assertThat(told(ana)).isEqualTo(2);
    assertThat(told(eve)).isEqualTo(1);
  }

  @Test
  void whatWaitedForTheIndexIsToldHoweverLate() {
    Caller ben = member("ben", Role.MEMBER);
    keep(ben, "routing");
    say(OPEN, "Routing is hard.");
    run("update post set posted_at = posted_at - interval '20 minutes'");
    run(
        "update saved_search set asked_from = asked_from - interval '30 minutes',"
            + " settled_to = settled_to - interval '30 minutes'");
    round(away);
    round(finding);
    round(finding);
    round(finding);
    assertThat(told(ben)).isZero();
    FORUM.keepUp();
    round(finding);
    round(finding);
    assertThat(told(ben)).isEqualTo(1);
  }
}
