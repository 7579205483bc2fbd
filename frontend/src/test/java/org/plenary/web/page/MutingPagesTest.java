package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Muting somebody by forms, and what is folded then. */
class MutingPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  private final ChapterId chapter = SERVED.given().chapter("tonga", "en");
  private final GivenDiscussion debate =
      SERVED.given().discussion(SERVED.given().forum(chapter, "talk", Audience.PUBLIC), "Keys");
  private final Caller reader = member("reader");
  private final Caller loud = member("loud");
  private final PostId own = debate.post("reader", 0, "Which keys?");
  private final PostId post = debate.post("loud", 1, "All of them!");
  private final String thread = "/d/" + debate.id().value() + "/keys";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller member(String handle) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "tonga", Role.MEMBER)
        .welcomed()
        .caller();
  }

  private static Document page(Caller caller, String path) {
    return SERVED.getAs(caller, path).page();
  }

  @Test
  void whatSomebodySaysIsFoldedForWhoMutedThemUntilTheyHearThemAgain() {
    assertThat(page(reader, thread).select("#p2 form[action$=/mute]")).hasSize(1);
    assertThat(page(reader, thread).select("#p1 form[action$=/mute]")).isEmpty();
    String before = SERVED.getAs(reader, thread).header("etag");
    Reply muted = SERVED.submitAs(reader, "/p/" + post.value() + "/mute");
    assertThat(muted.header("location")).isEqualTo("/p/" + post.value());
    Reply changed = SERVED.getAs(reader, thread, "if-none-match", before);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.page().expectFirst("#p2 > details.muted").hasAttr("open")).isFalse();
    assertThat(changed.page().select("#p2 > details.muted > summary").text())
        .endsWith("loud\u2069: muted");
    assertThat(changed.page().select("#p2 > details.muted .words").text())
        .isEqualTo("All of them!");
    assertThat(changed.page().select("#p1 details.muted")).isEmpty();
    assertThat(page(loud, thread).select("details.muted")).isEmpty();
    assertThat(page(Caller.ANONYMOUS, thread).select("details.muted")).isEmpty();
    assertThat(SERVED.submitAs(reader, "/p/" + own.value() + "/mute").status()).isEqualTo(403);
    hearAgain();
  }

  private void hearAgain() {
    Document list = page(reader, "/me/muted");
    assertThat(list.select(".lines a").eachAttr("href")).containsExactly("/m/loud");
    String byline = list.expectFirst("button[name=byline]").attr("value");
    assertThat(SERVED.submitAs(reader, "/me/muted", "byline", byline).header("location"))
        .isEqualTo("/me/muted");
    assertThat(page(reader, "/me/muted").select(".lines li")).isEmpty();
    assertThat(page(reader, thread).select("details.muted")).isEmpty();
    assertThat(page(reader, "/m/loud").select("form[action=/m/loud/mute]")).hasSize(1);
    assertThat(page(reader, "/m/reader").select("form[action$=/mute]")).isEmpty();
    assertThat(SERVED.submitAs(reader, "/m/loud/mute").header("location")).isEqualTo("/me/muted");
    assertThat(page(reader, thread).select("#p2 > details.muted")).hasSize(1);
  }
}
