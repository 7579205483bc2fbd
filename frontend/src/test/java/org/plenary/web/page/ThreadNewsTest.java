package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.ServedForum;

/** What is new in a discussion to who was there before. */
class ThreadNewsTest {

  private final ServedThread thread = new ServedThread();
  private final ServedForum served = thread.served();
  private final GivenDiscussion debate = thread.debate();
  private final String address = thread.address();

  @AfterEach
  void close() {
    thread.close();
  }

  @ParameterizedTest
  @CsvSource({"'', #p3", "?order=time, #p3"})
  void marksWhatIsNewToAMemberWhoWasThere(String order, String first) {
    debate.post("ada", 0, "First");
    debate.post("bob", 0, "Second");
    Caller reader = reader();
    assertThat(served.getAs(reader, address).page().select(".fresh")).isEmpty();
    read(reader, 2);
    debate.post("cyd", 1, "Third");
    debate.post("dan", 1, "Fourth");
    Document page = served.getAs(reader, address + order).page();
    assertThat(page.select("article.fresh").eachAttr("id")).containsExactly("p3", "p4");
    assertThat(page.expectFirst(".bar .fresh").text()).isEqualTo("2 new: next");
    assertThat(page.expectFirst(".bar .fresh").attr("href")).isEqualTo(first);
    assertThat(page.select("#p3 .news + a").attr("href")).isEqualTo("#p4");
    assertThat(page.select("#p4 .news + a")).isEmpty();
  }

  @Test
  void leadsToTheFirstNewPostWhereverItIs() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 129);
    Caller reader = reader();
    read(reader, 120);
    String first =
        served
            .getAs(reader, address + "?order=time")
            .page()
            .expectFirst(".bar .fresh")
            .attr("href");
    assertThat(first).isEqualTo(address + "?at=121&order=time");
    String place = served.getAs(reader, first).header("location");
    assertThat(place).contains("order=time").endsWith("#p121");
    assertThat(ServedThread.anchors(thread.page(place.substring(0, place.indexOf('#')))))
        .contains("p121");
  }

  @Test
  void whatIsNewOnAnotherPageStaysNewWhenThisOneIsRead() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 69);
    Caller reader = reader();
    read(reader, 70);
    debate.post("bob", 0, "Behind all");
    debate.post("cyd", 1, "At the end of the first branch");
    debate.post("dan", 2, "In the middle of it");
    served.getAs(reader, address);
    String place = served.getAs(reader, address + "?at=71").header("location");
    Document page = served.getAs(reader, place.substring(0, place.indexOf('#'))).page();
    assertThat(page.expectFirst("#p71").hasClass("fresh")).isTrue();
  }

  @Test
  void whatWasReadAmongTheNewIsNewNoMore() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 69);
    Caller reader = reader();
    read(reader, 70);
    debate.post("bob", 0, "Behind all");
    debate.post("cyd", 2, "In the middle");
    assertThat(fresh(reader, address)).isEqualTo("2 new: next");
    Eventually.so("one is read", () -> fresh(reader, address).equals("1 new: next"));
    Document page = served.getAs(reader, address).page();
    assertThat(page.select("article.fresh")).isEmpty();
    assertThat(page.expectFirst(".bar .fresh").attr("href")).isEqualTo(address + "?at=71");
  }

  private String fresh(Caller reader, String at) {
    return served.getAs(reader, at).page().select(".bar .fresh").text();
  }

  @Test
  void whereANumberIsNotThereTheDiscussionIs() {
    debate.post("ada", 0, "First");
    assertThat(served.get(address + "?at=2&order=time").header("location"))
        .isEqualTo(address + "?order=time");
    assertThat(served.get(address + "?at=x").status()).isEqualTo(400);
  }

  private Caller reader() {
    return GivenMember.claimed(served.database().pool(), "reader", "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  private void read(Caller reader, int number) {
    String mark = "/api/v1/discussions/" + debate.id().value() + "/read";
    String json = "{\"number\": " + number + "}";
    assertThat(served.sendAs(reader, HttpMethod.PUT, mark, json).status()).isEqualTo(204);
  }
}
