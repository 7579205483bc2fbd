package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.ServedForum;

/** What members chose to be told of, all in one place. */
class FollowingPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "tonga-" + NUMBER.incrementAndGet();
  private final GivenDiscussion debate =
      SERVED
          .given()
          .discussion(
              SERVED.given().forum(SERVED.given().chapter(slug, "en"), "talk", Audience.PUBLIC),
              "Keys");
  private final Caller reader =
      GivenMember.claimed(SERVED.database().pool(), "reader-" + slug, slug, Role.MEMBER)
          .welcomed()
          .caller();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private Document page(String path) {
    return SERVED.getAs(reader, path).page();
  }

  @Test
  void aDiscussionOffersToBeFollowedAndThenSaysWhatIsChosen() {
    debate.post("reader-" + slug, 0, "Which keys?");
    String thread = "/d/" + debate.id().value();
    assertThat(offer(thread)).isEqualTo("Follow");
    SERVED.submitAs(reader, thread + "/following", "level", "all");
    assertThat(offer(thread)).isEqualTo("Following: every post");
    SERVED.submitAs(reader, thread + "/following", "level", "muted");
    assertThat(offer(thread)).isEqualTo("Following: nothing");
    SERVED.submitAs(reader, thread + "/following", "level", "");
    assertThat(offer(thread)).isEqualTo("Follow");
  }

  private String offer(String thread) {
    return page(thread + "/keys").select("a[href=" + thread + "/following]").text();
  }

  @Test
  void whatIsChosenIsListedAndLeadsToWhereItIsChosenAnew() {
    debate.post("reader-" + slug, 0, "Which keys?");
    assertThat(page("/me").select("a[href=/me/following]").text()).isEqualTo("Following");
    assertThat(page("/me/following").select(".lines li")).isEmpty();
    assertThat(page("/me/following").select(".empty")).hasSize(1);
    String thread = "/d/" + debate.id().value();
    String forum = "/c/" + slug + "/talk";
    SERVED.submitAs(reader, forum + "/following", "level", "new_discussions");
    SERVED.submitAs(reader, thread + "/following", "level", "muted");
    Document list = page("/me/following");
    assertThat(list.select(".lines a").eachAttr("href"))
        .containsExactlyInAnyOrder(thread, thread + "/following", forum, forum + "/following");
    assertThat(list.select(".lines li:has(a[href=" + thread + "])").text())
        .isEqualTo("Keys Following: nothing Change");
    assertThat(list.select(".lines li:has(a[href=" + forum + "])").text())
        .contains("Following: mentions, replies to me, and new discussions");
    SERVED.submitAs(reader, thread + "/following", "level", "");
    assertThat(page("/me/following").select(".lines li")).hasSize(1);
  }
}
