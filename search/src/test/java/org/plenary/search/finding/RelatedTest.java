package org.plenary.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.related.AlikeFinder;
import org.plenary.related.Likeness;
import org.plenary.related.RelatedService;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;

class RelatedTest {

  private static final IndexedForum FORUM = new IndexedForum(TestElasticsearch.address());
  private static final ChapterId SENEGAL = FORUM.given().chapter("senegal", "fr");
  private static final GivenForum OPEN =
      FORUM.given().forum(SENEGAL, "encryption", Audience.PUBLIC);
  private static final GivenForum CLOSED = FORUM.given().forum(SENEGAL, "board", Audience.CHAPTER);

  private static DiscussionId scanning;
  private static DiscussionId phones;
  private static DiscussionId linked;
  private static DiscussionId budget;
  private static DiscussionId secret;

  @BeforeAll
  static void write() {
    FORUM.rebuild();
    scanning =
        say(
            OPEN,
            "Scanning on the phone",
            "Scanners on phones search private messages before encryption protects them.");
    phones =
        say(
            OPEN,
            "Phones that scan messages",
            "When a phone scans private messages, encryption protects nobody.");
    budget = say(OPEN, "The budget of next year", "Travel and rooms cost more than we planned.");
    linked =
        say(
            OPEN,
            "Minutes",
            "We spoke of https://forum.example/d/%d and other things.".formatted(scanning.value()));
    secret =
        say(
            CLOSED,
            "Scanning phones, in confidence",
            "Scanners on phones search private messages before encryption protects them.");
    FORUM.keepUp();
  }

  @AfterAll
  static void close() {
    FORUM.close();
  }

  private static DiscussionId say(GivenForum forum, String title, String words) {
    return FORUM.discussionOf(FORUM.say(forum, "en", title, words));
  }

  private static RelatedService service(AlikeFinder index) {
    var finding = FORUM.finding();
    return new RelatedService(FORUM.pool(), FORUM.links(), finding, index);
  }

  private static RelatedService service() {
    return service(new ElasticAlike(FORUM.cluster()));
  }

  private static List<DiscussionId> alike(Caller caller, String title, String text) {
    return service().listAlike(caller, new Likeness(title, text, "en")).await();
  }

  @Test
  void whoIsAboutToOpenADiscussionSeesThoseThatAreAlike() {
    assertThat(alike(Caller.ANONYMOUS, "Do phones scan?", "")).contains(phones);
    assertThat(alike(Caller.ANONYMOUS, "New", "Encryption of private messages on a phone"))
        .contains(phones, scanning)
        .doesNotContain(budget);
    assertThat(alike(Caller.ANONYMOUS, "", "")).isEmpty();
  }

  @Test
  void whatOneMayNotReadIsNotNamed() {
    String words = "Scanners on phones search private messages";
    assertThat(alike(Caller.ANONYMOUS, words, words)).doesNotContain(secret);
    assertThat(alike(Given.callerOf(SENEGAL, Role.MEMBER), words, words)).contains(secret);
  }

  @Test
  void linksComeFirst() {
    RelatedService service = service();
    assertThat(service.known(scanning)).isEmpty();
    Eventually.so("what is related is known", () -> !service.known(scanning).isEmpty());
    assertThat(service.listRelated(scanning).await()).containsExactly(linked, phones);
  }

  @Test
  void whileTheIndexIsAwayLinksAreKnown() {
    RelatedService service = service((_, _) -> Future.failedFuture("There is no index."));
    assertThat(service.listRelated(scanning).await()).containsExactly(linked);
  }
}
