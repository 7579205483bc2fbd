package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A chapter stands beside a name where its member says so, and only as long as it is true. */
class ChapterBesideNameTest {

  private final ServedForum served = new ServedForum();
  private final GivenForum forum =
      served.given().forum(served.given().chapter("senegal", "fr"), "access", Audience.PUBLIC);
  private final GivenMember ana =
      GivenMember.claimed(served.database().pool(), "ana", "senegal", Role.MEMBER).welcomed();
  private final GivenDiscussion debate = served.given().discussion(forum, "Who pays?");
  private final String address = "/d/" + debate.id().value() + "/who-pays";

  @AfterEach
  void close() {
    served.close();
  }

  private Reply choose(String chapter) {
    return served.submitAs(
        ana.caller(),
        "/me/profile",
        "name",
        "Ana",
        "languages-0",
        "en",
        "timeZone",
        "UTC",
        "chapter",
        chapter);
  }

  private List<String> shown(String path) {
    return served.get(path).page().select("main a.from").eachText();
  }

  private void leave() {
    served.database().pool().query("delete from membership").execute().await();
  }

  @Test
  void nothingStandsThereUnlessItIsAskedFor() {
    debate.post("ana", 0, "First");
    assertThat(shown(address)).isEmpty();
    assertThat(shown("/m/ana")).isEmpty();
    Element choice =
        served.getAs(ana.caller(), "/me/profile").page().expectFirst("select[name=chapter]");
    assertThat(choice.select("option").eachAttr("value")).containsExactly("", "senegal");
    assertThat(choice.select("option[value=senegal]").attr("lang")).isEqualTo("fr");
    assertThat(choice.select("option[selected]").eachAttr("value")).isEmpty();
  }

  @Test
  void whatIsChosenStandsBesideTheNameAndLeadsToTheChapter() {
    debate.post("ana", 0, "First");
    debate.post("bob", 1, "Second");
    assertThat(choose("senegal").status()).isEqualTo(303);
    Element link = served.get(address).page().expectFirst("#p1 h2 a.from");
    assertThat(link.attr("href")).isEqualTo("/c/senegal");
    assertThat(link.expectFirst("bdi").text()).isEqualTo(name());
    assertThat(shown(address)).hasSize(1);
    assertThat(shown("/m/ana")).hasSize(1);
    Element chosen =
        served.getAs(ana.caller(), "/me/profile").page().expectFirst("[name=chapter] [selected]");
    assertThat(chosen.attr("value")).isEqualTo("senegal");
    choose("");
    assertThat(shown(address)).isEmpty();
    assertThat(shown("/m/ana")).isEmpty();
  }

  private String name() {
    return served.get("/c/senegal").page().expectFirst("h1").text();
  }

  @Test
  void whoWritesIsToldOfItBeforeTheySend() {
    String reply = "/p/" + debate.post("ana", 0, "First").value() + "/reply";
    assertThat(effect(reply)).doesNotContain(name());
    choose("senegal");
    assertThat(effect(reply)).contains("Beside your own name stands \u2068" + name());
    assertThat(effect("/c/senegal/access/new")).contains("Beside your own name");
    assertThat(served.getAs(ana.caller(), "/me/profile").text()).contains("your public page");
    leave();
    ana.with("senegal", Role.MEMBER, "local");
    assertThat(effect(reply)).doesNotContain(name());
  }

  private String effect(String path) {
    return served.getAs(ana.caller(), path).page().expectFirst(".effect").text();
  }

  @Test
  void itIsGoneWithTheMembershipAndDoesNotComeBackByItself() {
    debate.post("ana", 0, "First");
    choose("senegal");
    leave();
    assertThat(shown(address)).isEmpty();
    assertThat(shown("/m/ana")).isEmpty();
    ana.with("senegal", Role.MEMBER, "local");
    assertThat(shown(address)).isEmpty();
  }

  @Test
  void whoHasThePageIsSentItAgainWhenItChanges() {
    debate.post("ana", 0, "First");
    String without = tag();
    assertThat(known(without)).isEqualTo(304);
    choose("senegal");
    assertThat(known(without)).isEqualTo(200);
    String with = tag();
    assertThat(known(with)).isEqualTo(304);
    leave();
    assertThat(known(with)).isEqualTo(200);
    assertThat(known(without)).isEqualTo(200);
  }

  private String tag() {
    return served.get(address).header("etag");
  }

  private int known(String etag) {
    return served.get(address, "if-none-match", etag).status();
  }

  @Test
  void whereAMemberDoesNotBelongIsRefused() {
    served.given().chapter("tuvalu", "en");
    ana.with("tuvalu", Role.OBSERVER, "local");
    assertThat(choose("tuvalu").status()).isEqualTo(400);
    assertThat(choose("nowhere").status()).isEqualTo(400);
    debate.post("ana", 0, "First");
    assertThat(shown(address)).isEmpty();
  }

  @Test
  void importedWordsHaveNoneBesideThem() {
    debate.post("ana", 0, "First");
    choose("senegal");
    served.given().imported("ana");
    assertThat(shown(address)).isEmpty();
  }
}
