package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fixture.GivenActs;
import org.plenary.merkle.TreeHasher;
import org.plenary.moderation.ActionQuestions;
import org.plenary.record.RecordCheck;
import org.plenary.web.fixture.RecordedForum;
import org.plenary.web.fixture.ServedForum;

class RecordPagesTest {

  private static final RecordedForum RECORDED = new RecordedForum();
  private static final ServedForum SERVED = RECORDED.served();

  @AfterAll
  static void close() {
    RECORDED.close();
  }

  private static Document page(String path, String language) {
    return SERVED.get(path, "cookie", "__Host-language=" + language).page();
  }

  private static Element line(Document page, String words) {
    return page.select(".lines li").stream()
        .filter(line -> line.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"en, Hidden, Rule 3", "ar-EG, أُخفي, القاعدة ٣", "ar-MA, أُخفي, القاعدة 3"})
  void tellsWhatWasDoneByWhichRuleAndWhy(String language, String did, String rule) {
    Document page = SERVED.get("/record", "accept-language", language).page();
    Element line = line(page, RecordedForum.TOLD);
    assertThat(line.text()).contains(did, "Chapter tuvalu", "talk", "moderator-a");
    assertThat(line.select("a:contains(" + rule + ")").attr("href"))
        .isEqualTo("/c/tuvalu/rules?version=1#rule-3");
    assertThat(line.select("a[href=/p/" + RECORDED.post().value() + "]")).hasSize(1);
    assertThat(line.select("[lang=en]").text()).isEqualTo(RecordedForum.TOLD);
  }

  @Test
  void standsWithTheNewestFirst() {
    List<Integer> positions =
        page("/record", "en").select(".lines .number").eachText().stream()
            .map(Integer::valueOf)
            .toList();
    assertThat(positions).hasSizeGreaterThan(3).isSortedAccordingTo((one, two) -> two - one);
  }

  @Test
  void ofClosedForumsOutsidersSeeNumberAndTime() {
    Document page = page("/record", "en");
    assertThat(page.text()).doesNotContain("canary", "board");
    Element line = line(page, "In a closed forum");
    assertThat(line.select(".number, time")).hasSize(2);
    assertThat(line.select("a")).hasSize(1);
    Document entry = page(line.expectFirst("a").attr("href"), "en");
    assertThat(entry.text()).contains("What was done here is told to those who may read the forum");
    assertThat(entry.text()).doesNotContain("canary", "board", "Salt");
  }

  @Test
  void whoMayReadThereSeesIt() {
    assertThat(SERVED.getAs(RECORDED.member(), "/record").text()).contains(RecordedForum.KEPT);
  }

  @Test
  void whoIsConcernedIsNamedNowhere() {
    assertThat(SERVED.getAs(RECORDED.member(), "/record").text()).doesNotContain("Whoever wrote");
    assertThat(SERVED.getAs(RECORDED.member(), "/record/log.jsonl").text())
        .doesNotContain("Whoever wrote");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chapter=tuvalu",
        "forum=tuvalu/talk",
        "kind=action",
        "rule=3",
        "kind=action&rule="
      })
  void canBeNarrowed(String narrowed) {
    Document page = page("/record?" + narrowed, "en");
    assertThat(page.select(".narrowing[open]")).hasSize(1);
    assertThat(page.text()).contains(RecordedForum.TOLD).doesNotContain("In a closed forum");
    assertThat(page.select("a[href^=/record.csv?]").attr("href"))
        .contains(narrowed.substring(0, narrowed.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"forum=tuvalu/board", "chapter=atlantis", "rule=4", "kind=appeal"})
  void findsNothingWhereThereIsNothingToBeRead(String narrowed) {
    assertThat(page("/record?" + narrowed, "en").text()).contains("Nothing of this kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forum=tuvalu", "kind=all", "rule=0", "cursor=x", "since=2026"})
  void refusesWhatMeansNothing(String narrowed) {
    assertThat(SERVED.get("/record?" + narrowed).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "en, was altered, second record, Latest checkpoint",
    "fr, n’a été altéré, second registre, Dernier point",
    "es, se alteró, segundo registro, Último punto",
    "ar, لم يُغيَّر, سجل ثانٍ, آخر نقطة"
  })
  void saysWhatItProvesAndWhatNot(String language, String yes, String no, String checkpoint) {
    Document page = page("/record", language);
    Element proves = page.expectFirst("[aria-labelledby=proves]");
    assertThat(proves.text()).contains(yes, no, checkpoint, GivenActs.KEY.verifier().toString());
    assertThat(proves.select("pre").text())
        .startsWith("./plenary verify-record https://plenary.example --key plenary.example+");
    assertThat(proves.select("a[href=/record/checkpoint]")).hasSize(1);
  }

  @Test
  void tellsHowMuchTheNightlyCheckFound() {
    var check = new RecordCheck(SERVED.database().pool(), ActionQuestions.all());
    check.check().await();
    assertThat(page("/record", "en").expectFirst("[aria-labelledby=proves]").text())
        .containsPattern("[0-9]+ things were found that the record does not tell");
  }

  @Test
  void everyPageLeadsToIt() {
    assertThat(page("/", "en").select("footer a[href=/record]").text()).isEqualTo("Public record");
  }

  @Test
  void anEntryShowsWhatItTakesToComputeItsHash() throws Exception {
    Document page =
        page(line(page("/record", "en"), RecordedForum.TOLD).expectFirst("a").attr("href"), "en");
    List<String> hashed = page.select(".hashed").stream().map(Element::wholeText).toList();
    assertThat(new TreeHasher().leaf(hashed.getFirst().getBytes(StandardCharsets.UTF_8)).base64())
        .isEqualTo(page.select("section code").getFirst().text());
    List<String> salts = page.select("h2 ~ p:contains(Salt) code").eachText();
    assertThat(hashed.getFirst().lines().skip(2).limit(2))
        .containsExactly(
            commitment(salts.get(0), hashed.get(1)), commitment(salts.get(1), hashed.get(2)));
    assertThat(hashed.get(1)).contains("\"kind\": \"hide\"");
    assertThat(hashed.get(2)).contains(RecordedForum.TOLD);
  }

  private static String commitment(String salt, String text) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Base64.getDecoder().decode(salt));
    return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(SERVED.get("/record/1000").status()).isEqualTo(404);
    assertThat(SERVED.get("/record/first").status()).isEqualTo(404);
  }
}
