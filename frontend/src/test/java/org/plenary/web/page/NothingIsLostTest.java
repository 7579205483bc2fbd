package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.multipart.MultipartForm;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Words that meet an ended session, or the words of others, are lost nowhere. */
class NothingIsLostTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final TwoWriters WRITERS = new TwoWriters(SERVED);
  private static final Caller ANA = WRITERS.ana();
  private static final Caller BEN = WRITERS.ben();

  private final String post = WRITERS.post();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void whoseSessionEndedKeepsFilesAndTheChoiceOfAName() {
    String address = post + "/reply";
    Document shown = WRITERS.page(BEN, address);
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
    assertThat(WRITERS.page(ANA, thread).expectFirst("#p2").text())
        .contains("Ibis", "Whispered", "map.png", "Cables");
  }

  private static MultipartForm multipart(Document shown, String source, String what) {
    return FormFields.multipart(TwoWriters.form(shown))
        .attribute("source", source)
        .attribute("do", what);
  }

  @Test
  void twoEditsOfOnePostAreLaidBesideEachOtherAndTheirBeginning() {
    String address = post + "/edit";
    edit(WRITERS.page(ANA, address), "One\n\nTwo\n\nThree");
    Document mine = WRITERS.page(ANA, address);
    edit(WRITERS.page(ANA, address), "One\n\nTwo of theirs\n\nThree");
    Reply met =
        WRITERS.submit(
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
    assertThat(TwoWriters.form(merge).expectFirst("textarea").val())
        .isEqualTo("One\n\nTwo\n\nThree of mine");
    edit(merge, "One\n\nTwo of theirs\n\nThree of mine");
    assertThat(source()).isEqualTo("One\n\nTwo of theirs\n\nThree of mine");
  }

  private void edit(Document shown, String source) {
    Reply sent =
        WRITERS.submit(
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
        FormFields.of(
            TwoWriters.form(WRITERS.page(ANA, post + "/edit")),
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
    Document shown = WRITERS.page(ANA, post + "/reply");
    WRITERS.submit(ANA, post + "/reply", shown, "source", "Frist", "do", "send");
    Reply met = WRITERS.submit(ANA, post + "/reply", shown, "source", "First", "do", "send");
    assertThat(met.status()).isEqualTo(422);
    assertThat(met.page().expectFirst("[role=alert]").text()).contains("has arrived");
    assertThat(TwoWriters.form(met.page()).expectFirst("textarea").val()).isEqualTo("First");
  }
}
