package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What is typed is kept as a draft, and no window writes over a newer one. */
class DraftsInFormsTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final TwoWriters WRITERS = new TwoWriters(SERVED);
  private static final Caller ANA = WRITERS.ana();

  private final String post = WRITERS.post();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void aPageThatIsOpenedFromADraftSaysHowOldItIs() {
    Document fresh = WRITERS.page(ANA, post + "/reply");
    assertThat(fresh.select(".draft time")).isEmpty();
    WRITERS.submit(ANA, post + "/reply", fresh, "source", "Half", "do", "keep");
    Element kept = WRITERS.page(ANA, post + "/reply").expectFirst(".draft time");
    assertThat(kept.text()).startsWith("From your draft, kept ").contains("UTC");
    assertThat(kept.attr("datetime")).endsWith("Z");
  }

  @Test
  void whatIsNotFinishedCanBeKept() {
    String address = "/c/tuvalu/talk/new";
    Document fresh = WRITERS.page(ANA, address);
    assertThat(TwoWriters.form(fresh).select("button[formnovalidate]").eachAttr("value"))
        .contains("keep");
    WRITERS.submit(ANA, address, fresh, "source", "Without a title yet", "do", "keep");
    Document kept = WRITERS.page(ANA, address);
    assertThat(TwoWriters.form(kept).expectFirst("textarea").val())
        .isEqualTo("Without a title yet");
    WRITERS.submit(ANA, address, kept, "source", "", "do", "keep");
  }

  @Test
  void whatIsPreviewedIsKeptNowhere() {
    Document fresh = WRITERS.page(ANA, post + "/reply");
    Document preview =
        WRITERS.submit(ANA, post + "/reply", fresh, "source", "Half", "do", "preview").page();
    assertThat(preview.expectFirst(".draft").attr("data-unkept")).isEqualTo("true");
    assertThat(fresh.expectFirst(".draft").attr("data-unkept")).isNotEqualTo("true");
    Document attached =
        WRITERS.submit(ANA, post + "/reply", fresh, "source", "Half", "do", "attach").page();
    assertThat(attached.expectFirst(".draft").attr("data-unkept")).isEqualTo("true");
  }

  @Test
  void whatIsSentOrEmptiedEndsNoDraftThatItsWriterNeverSaw() {
    String address = post + "/reply";
    Document older = WRITERS.page(ANA, address);
    WRITERS.submit(
        ANA, address, WRITERS.page(ANA, address), "source", "From the newer", "do", "keep");
    WRITERS.submit(ANA, address, older, "source", " ", "do", "keep");
    WRITERS.submit(ANA, address, older, "source", "From the older", "do", "send");
    Document newer = WRITERS.page(ANA, address);
    assertThat(TwoWriters.form(newer).expectFirst("textarea").val()).isEqualTo("From the newer");
    WRITERS.submit(ANA, address, newer, "source", " ", "do", "keep");
    assertThat(TwoWriters.form(WRITERS.page(ANA, address)).expectFirst("textarea").val()).isEmpty();
  }

  @Test
  void anOlderWindowDoesNotWriteOverANewerDraft() {
    String address = post + "/reply";
    Document older = WRITERS.page(ANA, address);
    Document newer = WRITERS.page(ANA, address);
    WRITERS.submit(ANA, address, newer, "source", "From the newer\n\nSame", "do", "keep");
    Reply met =
        WRITERS.submit(ANA, address, older, "source", "From the older\n\nSame", "do", "keep");
    assertThat(met.status()).isEqualTo(412);
    assertThat(met.page().expectFirst("[role=alert]").text()).contains("newer draft");
    assertThat(met.page().select(".merge del").eachText()).containsExactly("From the newer");
    assertThat(met.page().select(".merge ins").eachText()).containsExactly("From the older");
    assertThat(met.page().expectFirst(".merge .theirs").wholeText()).startsWith("From the newer");
    assertThat(TwoWriters.form(met.page()).expectFirst("textarea").val())
        .startsWith("From the older");
    assertThat(TwoWriters.form(WRITERS.page(ANA, address)).expectFirst("textarea").val())
        .startsWith("From the newer");
    assertThat(WRITERS.submit(ANA, address, met.page(), "source", "Both", "do", "keep").status())
        .isEqualTo(303);
    assertThat(TwoWriters.form(WRITERS.page(ANA, address)).expectFirst("textarea").val())
        .isEqualTo("Both");
  }

  @Test
  void aDraftThatWasSentElsewhereIsKeptAgainOnlyByWhoMeansIt() {
    String address = post + "/reply";
    WRITERS.submit(ANA, address, WRITERS.page(ANA, address), "source", "Half", "do", "keep");
    Document older = WRITERS.page(ANA, address);
    WRITERS.submit(ANA, address, WRITERS.page(ANA, address), "source", "Whole", "do", "send");
    Reply met = WRITERS.submit(ANA, address, older, "source", "Half and more", "do", "keep");
    assertThat(met.status()).isEqualTo(412);
    assertThat(met.page().expectFirst("[role=alert]").text()).contains("sent or dropped");
    assertThat(WRITERS.page(ANA, "/me/drafts").select("main a[href=" + address + "]")).isEmpty();
    assertThat(
            WRITERS
                .submit(ANA, address, met.page(), "source", "Half and more", "do", "keep")
                .status())
        .isEqualTo(303);
  }

  @Test
  void whoKeepsWhatIsKeptAlreadyMeetsNobody() {
    String address = post + "/reply";
    Document shown = WRITERS.page(ANA, address);
    assertThat(minimal(shown, "Half", "keep").status()).isEqualTo(204);
    assertThat(minimal(shown, "Half", "keep").status()).isEqualTo(204);
    assertThat(minimal(shown, "Half", "send").status()).isEqualTo(201);
    assertThat(TwoWriters.form(WRITERS.page(ANA, address)).expectFirst("textarea").val()).isEmpty();
  }

  @Test
  void whoPrefersLittleIsToldWhereItWent() {
    Document shown = WRITERS.page(ANA, post + "/reply");
    Reply kept = minimal(shown, "Half", "keep");
    assertThat(kept.status()).isEqualTo(204);
    assertThat(kept.header("etag"))
        .contains(
            TwoWriters.form(WRITERS.page(ANA, post + "/reply")).expectFirst("[name=draft]").val());
    Reply sent = minimal(shown, "Whole", "send");
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.header("preference-applied")).isEqualTo("return=minimal");
    assertThat(SERVED.getAs(ANA, sent.header("location")).status()).isEqualTo(302);
    assertThat(minimal(shown, "Whole", "send").header("location"))
        .isEqualTo(sent.header("location"));
  }

  private Reply minimal(Document shown, String source, String what) {
    var body = new StringBuilder("source=" + source + "&do=" + what);
    TwoWriters.form(shown)
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
