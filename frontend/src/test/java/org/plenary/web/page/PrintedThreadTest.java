package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.page.ServedThread.next;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenDiscussion;

/** A discussion on paper. */
class PrintedThreadTest {

  private final ServedThread thread = new ServedThread();
  private final GivenDiscussion debate = thread.debate();
  private final String address = thread.address();

  @AfterEach
  void close() {
    thread.close();
  }

  @Test
  void onPaperAllOfItStandsOnOnePageAndNothingCanBePressed() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 180);
    Document page = thread.served().getAs(thread.ana(), address + "?print=yes").page();
    assertThat(page.select("article")).hasSize(181);
    assertThat(page.select("#p9 header").text()).startsWith("#9").contains("Member ada #1 ↑");
    assertThat(page.select(".bar, .acts, .pager, .branch")).isEmpty();
    assertThat(page.select("details.answers:not([open])")).isEmpty();
  }

  @Test
  void onPaperALongOneGoesOnBehindALink() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 519);
    Document page = thread.page(address + "?print=yes&order=time");
    assertThat(page.select("article")).hasSize(500);
    assertThat(thread.page(next(page)).select("article")).hasSize(20);
    assertThat(next(page)).contains("print=yes").contains("order=time");
  }

  @Test
  void whatIsPrintedIsNotRead() {
    debate.post("ada", 0, "First");
    Caller ana = thread.ana();
    thread.served().getAs(ana, address);
    debate.post("bob", 0, "Second");
    thread.served().getAs(ana, address + "?print=yes");
    assertThat(thread.served().getAs(ana, address).page().select("article.fresh").eachAttr("id"))
        .isEqualTo(List.of("p2"));
  }
}
