package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenActs;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.moderation.Citation;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

class CuratingPagesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "curated-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(SERVED.database(), slug, Audience.PUBLIC);
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mo", Role.MODERATOR);
  private final Written opened = talk.open(ana, "Who keeps the keys?");
  private final Written answer = talk.answer(ana, opened, "And who pays?");
  private String rule = "";

  @BeforeEach
  void rule() {
    Citation first = new GivenModeration(SERVED.database()).reason(talk.forum().chapter()).rule();
    rule = RuleName.of(first);
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private String place() {
    return "/d/" + opened.discussion().value();
  }

  private Reply thread(Caller reader) {
    return SERVED.getAs(reader, SERVED.getAs(reader, place()).header("location"));
  }

  private Reply curate(String way, String field, String value) {
    return SERVED.submitAs(
        moderator,
        place() + "/curate/" + way,
        "rule",
        rule,
        "sentence",
        "It went in circles.",
        field,
        value);
  }

  private void done(String way, String field, String value) {
    assertThat(curate(way, field, value).status()).as(way).isEqualTo(303);
  }

  private static Element line(Reply page) {
    return page.page().expectFirst(".deed");
  }

  @Test
  void aModeratorIsOfferedWhatCanBeDone() {
    assertThat(thread(moderator).page().select("a[href^=" + place() + "/curate/]").eachText())
        .contains("Lock", "Pin", "Change the title", "Merge into another", "Split from here")
        .doesNotContain("Open again");
    assertThat(thread(ana).page().select("a[href*=/curate/]")).isEmpty();
    assertThat(SERVED.getAs(moderator, place() + "/curate/lock").page().select("[name=rule]"))
        .hasSize(1);
    assertThat(SERVED.getAs(ana, place() + "/curate/lock").status()).isEqualTo(404);
    assertThat(SERVED.getAs(moderator, place() + "/curate/burn").status()).isEqualTo(404);
  }

  @Test
  void whoBecomesAModeratorIsOfferedItOnAPageThatTheyHave() {
    Caller ben = talk.member("ben");
    String address = SERVED.getAs(ben, place()).header("location");
    String etag = SERVED.getAs(ben, address).header("etag");
    assertThat(SERVED.getAs(ben, address, "if-none-match", etag).status()).isEqualTo(304);
    Caller since = Caller.of(ben.person().orElseThrow(), moderator.standings());
    Reply page = SERVED.getAs(since, address, "if-none-match", etag);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("a[href^=" + place() + "/curate/]")).isNotEmpty();
  }

  @Test
  void nobodyIsOfferedToCurateWhatIsTheirOwn() {
    talk.answer(moderator, opened, "I pay.");
    assertThat(thread(moderator).page().select("article").eachText())
        .filteredOn(text -> text.contains("Split from here"))
        .singleElement()
        .asString()
        .contains("And who pays?");
    Caller opener = talk.member("opener", Role.MODERATOR);
    Written own = talk.open(opener, "Mine");
    talk.answer(ana, own, "Yours?");
    String address = SERVED.getAs(opener, "/d/" + own.discussion().value()).header("location");
    Reply page = SERVED.getAs(opener, address);
    assertThat(page.page().select("a[href*=/curate/]")).isEmpty();
    assertThat(page.page().select("form[action$=/case]")).hasSize(1);
  }

  @Test
  void whatIsLockedSaysWhyByWhichRuleAndUntilWhen() {
    done("lock", "reopens", "2099-01-31");
    Element line = line(thread(ana));
    assertThat(line.text()).startsWith("Locked").contains("It went in circles.", "Rule 1");
    assertThat(line.expectFirst("time").attr("datetime")).startsWith("2099-01-3");
    assertThat(line.expectFirst("a[href*=/rules]").attr("href")).contains("#rule-1");
    assertThat(thread(ana).page().select("a.reply")).isEmpty();
  }

  @Test
  void aModeratorTakesItBackWithinItsMinute() {
    done("lock", "reopens", "");
    assertThat(line(thread(ana)).select("form")).isEmpty();
    Element button = line(thread(moderator)).expectFirst("form button");
    String undo = place() + "/curate/undo";
    assertThat(SERVED.submitAs(moderator, undo, "action", button.val()).status()).isEqualTo(303);
    assertThat(thread(ana).page().select(".deed")).isEmpty();
    assertThat(thread(ana).page().select("a.reply")).isNotEmpty();
    assertThat(SERVED.submitAs(moderator, undo, "action", button.val()).status()).isEqualTo(409);
  }

  @Test
  void theLineLeadsToItsEntryOfTheRecord() {
    done("retitle", "title", "Keys");
    new GivenActs(SERVED.database().pool()).sign();
    String entry = line(thread(ana)).expectFirst("a[href^=/record/]").attr("href");
    assertThat(SERVED.get(entry).text()).contains("It went in circles.");
    assertThat(thread(ana).page().expectFirst("h1").text()).isEqualTo("Keys");
  }

  @Test
  void whatIsRefusedStandsInTheFormAgain() {
    Reply refused =
        SERVED.submitAs(
            moderator, place() + "/curate/retitle", "rule", "", "sentence", "Why", "title", "Keys");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("[name=title]").val()).isEqualTo("Keys");
    assertThat(refused.page().select("[role=alert]")).isNotEmpty();
  }

  @Test
  void whenItOpensAgainIsToldInUtcToo() {
    done("lock", "reopens", "2099-01-31");
    Person person =
        new Person(
            ana.member().orElseThrow(),
            "ana",
            "Ana",
            true,
            List.of("en"),
            ZoneId.of("Asia/Beirut"));
    Reply page = thread(Caller.of(person, ana.standings()));
    assertThat(line(page).expectFirst("time").text()).contains("02:00", "(31 Jan 2099", "UTC)");
  }

  @ParameterizedTest
  @CsvSource({"merge, other, somewhere, رقم نقاش", "lock, reopens, soon, التاريخ"})
  void whatCannotBeReadIsToldInTheReadersLanguageAndMarked(
      String way, String field, String value, String told) {
    Caller arab =
        Caller.of(
            new Person(
                moderator.member().orElseThrow(), "mo", "Mo", true, List.of("ar"), ZoneOffset.UTC),
            moderator.standings());
    Reply refused =
        SERVED.submitAs(
            arab, place() + "/curate/" + way, "rule", rule, "sentence", "لماذا", field, value);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("[role=alert]").text()).contains(told);
    assertThat(refused.page().select("[aria-invalid]").eachAttr("name")).containsExactly(field);
    assertThat(refused.page().expectFirst("[name=" + field + "]").val()).isEqualTo(value);
  }

  @Test
  void whatIsFeaturedStandsOnTheFrontOfItsChapter() {
    String front = "/c/" + slug;
    assertThat(SERVED.get(front).page().select("#featured")).isEmpty();
    done("feature", "title", "");
    assertThat(SERVED.get(front).page().expectFirst("section[aria-labelledby=featured]").text())
        .contains("Keys in escrow");
    assertThat(thread(ana).page().select(".deed")).isEmpty();
    done("unfeature", "title", "");
    assertThat(SERVED.get(front).page().select("#featured")).isEmpty();
  }

  @Test
  void aDuplicateSaysWhereTheDebateIs() {
    Written other = talk.open(ana, "Keys again");
    done("duplicate", "other", "https://plenary.example/d/" + other.discussion().value() + "/x");
    assertThat(line(thread(ana)).select("a").eachAttr("href"))
        .contains("/d/" + other.discussion().value());
  }

  @Test
  void aBranchIsPartedAndEachSaysWhereTheOtherIs() {
    Reply form = SERVED.getAs(moderator, place() + "/curate/split?post=" + answer.id().value());
    String post = form.page().expectFirst("[name=post]").val();
    Reply done =
        SERVED.submitAs(
            moderator,
            place() + "/curate/split",
            "rule",
            rule,
            "sentence",
            "Another subject.",
            "title",
            "Who pays?",
            "post",
            post);
    assertThat(done.status()).isEqualTo(303);
    String there = line(thread(ana)).expectFirst("a[href^=/d/]").attr("href");
    Reply other = SERVED.getAs(ana, SERVED.getAs(ana, there).header("location"));
    assertThat(other.page().expectFirst("h1").text()).isEqualTo("Who pays?");
    assertThat(line(other).expectFirst("a[href^=/d/]").attr("href")).isEqualTo(place());
  }

  @Test
  void whatIsMergedLeadsOnAndIsToldWhereItWent() {
    Written other = talk.open(ana, "Keys again");
    done("merge", "other", "" + other.discussion().value());
    assertThat(SERVED.get(place()).header("location"))
        .startsWith("/d/" + other.discussion().value());
    Reply there = SERVED.getAs(ana, SERVED.get(place()).header("location"));
    assertThat(line(there).text()).startsWith("Merged");
  }

  @Test
  void whoHasThePageIsShownTheEntryWhenThereIsOne() {
    done("lock", "reopens", "");
    String address = SERVED.getAs(ana, place()).header("location");
    Reply before = SERVED.get(address);
    assertThat(line(before).select("a[href^=/record/]")).isEmpty();
    new GivenActs(SERVED.database().pool()).sign();
    Reply after = SERVED.get(address, "if-none-match", before.header("etag"));
    assertThat(line(after).select("a[href^=/record/]")).hasSize(1);
  }
}
