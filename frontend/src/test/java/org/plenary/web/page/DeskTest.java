package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.multipart.MultipartForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** Who writes is told what will happen, and loses nothing that they wrote. */
class DeskTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final GivenTalk TALK = new GivenTalk(SERVED.database(), "tuvalu", Audience.PUBLIC);
  private static final Caller ANA = TALK.member("ana");
  private static final Caller BEN = TALK.masked("ben", "Ibis");

  private final Written opening = TALK.open(ANA, "Who holds the keys?");
  private final String post = "/p/" + opening.id().value();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(Caller caller, String address) {
    return SERVED.getAs(caller, address).page();
  }

  private static Element form(Document page) {
    return page.expectFirst("main form.writing");
  }

  /** What a browser sends of a form that is shown, with these fields filled in. */
  private static String[] fields(Document page, String... filled) {
    List<String> sent = new ArrayList<>(Arrays.asList(filled));
    form(page)
        .select("input[type=hidden]")
        .forEach(field -> sent.addAll(List.of(field.attr("name"), field.val())));
    return sent.toArray(String[]::new);
  }

  private static Reply submit(Caller caller, String address, Document shown, String... filled) {
    return SERVED.submitAs(caller, address, fields(shown, filled));
  }

  private static String effect(Caller caller, String address) {
    return page(caller, address).expectFirst(".writing .effect").text();
  }

  @Test
  void itIsToldWhoReadsWhatIsWrittenAndUnderWhichName() {
    assertThat(effect(ANA, post + "/reply"))
        .contains("Everybody can read it", "search engines can find it")
        .contains("as soon as you send it", "under your name, \u2068ana")
        .contains("withdraw it at any time", "in the first 5 minutes")
        .doesNotContain("pseudonym");
    assertThat(effect(BEN, post + "/reply")).contains("or under your pseudonym, \u2068Ibis\u2069");
    assertThat(effect(ANA, "/c/tuvalu/talk/new")).contains("Everybody can read it");
  }

  @Test
  void whoMayNotWriteThereIsToldBeforeTheyDo() {
    Caller guest =
        GivenMember.claimed(SERVED.database().pool(), "passer-by", "tuvalu").welcomed().caller();
    assertThat(effect(guest, post + "/reply"))
        .contains("Members of the chapter write here.")
        .doesNotContain("as soon as you send it");
    assertThat(effect(guest, "/c/tuvalu/talk/new")).contains("Members of the chapter write here.");
  }

  @Test
  void whoChangesAPostIsToldWhatIsShownOfThat() {
    assertThat(effect(ANA, post + "/edit"))
        .contains("Your change is shown", "goes on standing under the name \u2068ana")
        .contains("what it said before")
        .doesNotContain("withdraw");
    assertThat(page(ANA, "/d/" + opening.discussion().value() + "/posts/new").select(".effect"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED_IN, Whoever is signed in can read it",
    "CHAPTER_OBSERVERS, Only members and observers of",
    "CHAPTER, Only members of",
  })
  void whatIsNotForAllDoesNotLeave(Audience audience, String told) {
    String chapter = "closed-" + audience.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var closed = new GivenTalk(SERVED.database(), chapter, audience);
    Caller member = closed.member("mia-" + chapter);
    assertThat(effect(member, "/c/" + chapter + "/talk/new"))
        .contains(told, "Search engines cannot", "does not go out in feeds")
        .doesNotContain("may go out");
  }

  @Test
  void whoseSessionEndedKeepsFilesAndTheChoiceOfAName() {
    String address = post + "/reply";
    Document shown = page(BEN, address);
    MultipartForm attached = multipart(shown, "Whispered", "attach");
    attached.binaryFileUpload("file-0", "map.png", SampleFiles.image("png"), "image/png");
    Document before = SERVED.submitAs(BEN, address, attached.attribute("shows-0", "A map")).page();
    MultipartForm sent = multipart(before, "Whispered", "send").attribute("name", "pseudonym");
    sent.attribute("description-0", "Cables");
    sent.binaryFileUpload("file-1", "late.pdf", SampleFiles.pdf(), "application/pdf");
    Reply lost = SERVED.submitAs(Caller.ANONYMOUS, address, sent);
    assertThat(lost.status()).isEqualTo(401);
    assertThat(lost.page().expectFirst("[role=alert]").text()).contains("late.pdf", "stays here");
    assertThat(lost.page().expectFirst("[name=name]").hasAttr("checked")).isTrue();
    MultipartForm again =
        multipart(lost.page(), "Whispered", "send").attribute("name", "pseudonym");
    again.attribute("description-0", lost.page().expectFirst("[name=description-0]").val());
    String written = SERVED.submitAs(BEN, address, again).header("location");
    String thread = SERVED.getAs(ANA, written).header("location").replaceFirst("#.*", "");
    assertThat(page(ANA, thread).expectFirst("#p2").text())
        .contains("Ibis", "Whispered", "map.png", "Cables");
  }

  private static MultipartForm multipart(Document shown, String source, String what) {
    MultipartForm form = MultipartForm.create().attribute("source", source).attribute("do", what);
    form(shown)
        .select("input[type=hidden]")
        .forEach(field -> form.attribute(field.attr("name"), field.val()));
    return form;
  }

  @Test
  void aPageThatIsOpenedFromADraftSaysHowOldItIs() {
    Document fresh = page(ANA, post + "/reply");
    assertThat(fresh.select(".draft time")).isEmpty();
    submit(ANA, post + "/reply", fresh, "source", "Half", "do", "keep");
    Element kept = page(ANA, post + "/reply").expectFirst(".draft time");
    assertThat(kept.text()).startsWith("From your draft, kept ").contains("UTC");
    assertThat(kept.attr("datetime")).endsWith("Z");
  }

  @Test
  void whatIsNotFinishedCanBeKept() {
    String address = "/c/tuvalu/talk/new";
    Document fresh = page(ANA, address);
    assertThat(form(fresh).select("button[formnovalidate]").eachAttr("value")).contains("keep");
    submit(ANA, address, fresh, "source", "Without a title yet", "do", "keep");
    Document kept = page(ANA, address);
    assertThat(form(kept).expectFirst("textarea").val()).isEqualTo("Without a title yet");
    submit(ANA, address, kept, "source", "", "do", "keep");
  }

  @Test
  void whatIsPreviewedIsKeptNowhere() {
    Document fresh = page(ANA, post + "/reply");
    Document preview =
        submit(ANA, post + "/reply", fresh, "source", "Half", "do", "preview").page();
    assertThat(preview.expectFirst(".draft").attr("data-unkept")).isEqualTo("true");
    assertThat(fresh.expectFirst(".draft").attr("data-unkept")).isNotEqualTo("true");
    Document attached =
        submit(ANA, post + "/reply", fresh, "source", "Half", "do", "attach").page();
    assertThat(attached.expectFirst(".draft").attr("data-unkept")).isEqualTo("true");
  }

  @Test
  void whatIsSentOrEmptiedEndsNoDraftThatItsWriterNeverSaw() {
    String address = post + "/reply";
    Document older = page(ANA, address);
    submit(ANA, address, page(ANA, address), "source", "From the newer", "do", "keep");
    submit(ANA, address, older, "source", " ", "do", "keep");
    submit(ANA, address, older, "source", "From the older", "do", "send");
    Document newer = page(ANA, address);
    assertThat(form(newer).expectFirst("textarea").val()).isEqualTo("From the newer");
    submit(ANA, address, newer, "source", " ", "do", "keep");
    assertThat(form(page(ANA, address)).expectFirst("textarea").val()).isEmpty();
  }

  @Test
  void whoKeepsWhatIsKeptAlreadyMeetsNobody() {
    String address = post + "/reply";
    Document shown = page(ANA, address);
    assertThat(minimal(shown, "Half", "keep").status()).isEqualTo(204);
    assertThat(minimal(shown, "Half", "keep").status()).isEqualTo(204);
    assertThat(minimal(shown, "Half", "send").status()).isEqualTo(201);
    assertThat(form(page(ANA, address)).expectFirst("textarea").val()).isEmpty();
  }

  @Test
  void anOlderWindowDoesNotWriteOverANewerDraft() {
    String address = post + "/reply";
    Document older = page(ANA, address);
    Document newer = page(ANA, address);
    submit(ANA, address, newer, "source", "From the newer\n\nSame", "do", "keep");
    Reply met = submit(ANA, address, older, "source", "From the older\n\nSame", "do", "keep");
    assertThat(met.status()).isEqualTo(412);
    assertThat(met.page().expectFirst("[role=alert]").text()).contains("newer draft");
    assertThat(met.page().select(".merge del").eachText()).containsExactly("From the newer");
    assertThat(met.page().select(".merge ins").eachText()).containsExactly("From the older");
    assertThat(met.page().expectFirst(".merge .theirs").wholeText()).startsWith("From the newer");
    assertThat(form(met.page()).expectFirst("textarea").val()).startsWith("From the older");
    assertThat(form(page(ANA, address)).expectFirst("textarea").val()).startsWith("From the newer");
    assertThat(submit(ANA, address, met.page(), "source", "Both", "do", "keep").status())
        .isEqualTo(303);
    assertThat(form(page(ANA, address)).expectFirst("textarea").val()).isEqualTo("Both");
  }

  @Test
  void aDraftThatWasSentElsewhereIsKeptAgainOnlyByWhoMeansIt() {
    String address = post + "/reply";
    submit(ANA, address, page(ANA, address), "source", "Half", "do", "keep");
    Document older = page(ANA, address);
    submit(ANA, address, page(ANA, address), "source", "Whole", "do", "send");
    Reply met = submit(ANA, address, older, "source", "Half and more", "do", "keep");
    assertThat(met.status()).isEqualTo(412);
    assertThat(met.page().expectFirst("[role=alert]").text()).contains("sent or dropped");
    assertThat(page(ANA, "/me/drafts").select("main a[href=" + address + "]")).isEmpty();
    assertThat(submit(ANA, address, met.page(), "source", "Half and more", "do", "keep").status())
        .isEqualTo(303);
  }

  @Test
  void twoEditsOfOnePostAreLaidBesideEachOtherAndTheirBeginning() {
    String address = post + "/edit";
    edit(page(ANA, address), "One\n\nTwo\n\nThree");
    Document mine = page(ANA, address);
    edit(page(ANA, address), "One\n\nTwo of theirs\n\nThree");
    Reply met =
        submit(
            ANA,
            address,
            mine,
            "source",
            "One\n\nTwo\n\nThree of mine",
            "language",
            "en",
            "reason",
            "Mine",
            "do",
            "send");
    assertThat(met.status()).isEqualTo(412);
    Document merge = met.page();
    assertThat(merge.expectFirst("[role=alert]").text()).contains("both texts are here");
    assertThat(merge.select(".merge del").eachText()).containsExactly("Two", "Three");
    assertThat(merge.select(".merge ins").eachText())
        .containsExactly("Two of theirs", "Three of mine");
    assertThat(merge.expectFirst(".merge .theirs").wholeText())
        .isEqualTo("One\n\nTwo of theirs\n\nThree");
    assertThat(form(merge).expectFirst("textarea").val()).isEqualTo("One\n\nTwo\n\nThree of mine");
    edit(merge, "One\n\nTwo of theirs\n\nThree of mine");
    assertThat(source()).isEqualTo("One\n\nTwo of theirs\n\nThree of mine");
  }

  private void edit(Document shown, String source) {
    Reply sent =
        submit(
            ANA,
            post + "/edit",
            shown,
            "source",
            source,
            "language",
            "en",
            "reason",
            "Why",
            "do",
            "send");
    assertThat(sent.status()).isEqualTo(303);
  }

  private String source() {
    return SERVED.getAs(ANA, "/api/v1" + post.replace("/p/", "/posts/")).json().getString("source");
  }

  @Test
  void anEditThatIsSentTwiceIsOne() {
    String[] sent =
        fields(
            page(ANA, post + "/edit"),
            "source",
            "Once",
            "language",
            "en",
            "reason",
            "Why",
            "do",
            "send");
    assertThat(SERVED.submitAs(ANA, post + "/edit", sent).status()).isEqualTo(303);
    assertThat(SERVED.submitAs(ANA, post + "/edit", sent).status()).isEqualTo(303);
    assertThat(SERVED.getAs(ANA, "/api/v1" + post.replace("/p/", "/posts/") + "/revisions").items())
        .hasSize(2);
  }

  @Test
  void whoSendsOtherWordsAfterAnAnswerWasLostIsToldThatTheFirstArrived() {
    Document shown = page(ANA, post + "/reply");
    submit(ANA, post + "/reply", shown, "source", "Frist", "do", "send");
    Reply met = submit(ANA, post + "/reply", shown, "source", "First", "do", "send");
    assertThat(met.status()).isEqualTo(422);
    assertThat(met.page().expectFirst("[role=alert]").text()).contains("has arrived");
    assertThat(form(met.page()).expectFirst("textarea").val()).isEqualTo("First");
  }

  @Test
  void whoPrefersLittleIsToldWhereItWent() {
    Document shown = page(ANA, post + "/reply");
    Reply kept = minimal(shown, "Half", "keep");
    assertThat(kept.status()).isEqualTo(204);
    assertThat(kept.header("etag"))
        .contains(form(page(ANA, post + "/reply")).expectFirst("[name=draft]").val());
    Reply sent = minimal(shown, "Whole", "send");
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.header("preference-applied")).isEqualTo("return=minimal");
    assertThat(SERVED.getAs(ANA, sent.header("location")).status()).isEqualTo(302);
    assertThat(minimal(shown, "Whole", "send").header("location"))
        .isEqualTo(sent.header("location"));
  }

  private Reply minimal(Document shown, String source, String what) {
    var body = new StringBuilder("source=" + source + "&do=" + what);
    form(shown)
        .select("input[type=hidden]")
        .forEach(field -> body.append("&%s=%s".formatted(field.attr("name"), field.val())));
    return SERVED.ask(
        HttpMethod.POST,
        post + "/reply",
        Buffer.buffer(body.toString()),
        "content-type",
        "application/x-www-form-urlencoded",
        "sec-fetch-site",
        "same-origin",
        "prefer",
        "handling=strict, return=minimal",
        "cookie",
        "__Host-session=" + SERVED.pass(ANA));
  }
}
