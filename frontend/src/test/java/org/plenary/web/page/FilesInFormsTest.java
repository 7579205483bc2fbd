package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.multipart.MultipartForm;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Files are hung on what is written by plain forms. */
class FilesInFormsTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String NEW = "/c/senegal/human-rights/new";
  private static final Caller ANA =
      GivenMember.claimed(SERVED.database().pool(), "ana", "senegal", Role.MEMBER)
          .welcomed()
          .caller();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Element form(Document page) {
    return page.expectFirst("main form.writing");
  }

  /** What a browser sends of a form that is shown, with these words. */
  private static MultipartForm filled(Document page, String source, String what) {
    return FormFields.multipart(form(page))
        .attribute("title", "With files")
        .attribute("source", source)
        .attribute("do", what);
  }

  private static Document page(String address) {
    return SERVED.getAs(ANA, address).page();
  }

  private static Buffer pdf(int number) {
    return SampleFiles.pdf(number + " 0 obj endobj");
  }

  private static MultipartForm with(MultipartForm form, int field, String name, Buffer content) {
    return form.binaryFileUpload("file-" + field, name, content, "application/octet-stream");
  }

  private static Reply submit(String address, MultipartForm form) {
    return SERVED.submitAs(ANA, address, form);
  }

  private static String opened(MultipartForm form) {
    Reply sent = submit(NEW, form);
    assertThat(sent.status()).isEqualTo(303);
    return sent.header("location");
  }

  @Test
  void filesHangOnWhatIsSentAndPicturesSayWhatTheyShow() {
    MultipartForm form = filled(page(NEW), "Look", "send");
    with(form, 0, "paper.pdf", pdf(20));
    with(form, 1, "map.png", SampleFiles.image("png"));
    form.attribute("shows-1", "Two cables under the sea");
    String hung = page(opened(form)).select(".post .attachments").text();
    assertThat(hung).contains("paper.pdf", "map.png", "Two cables under the sea");
    assertThat(form(page(NEW)).select("[name^=hung-]")).isEmpty();
  }

  @Test
  void thereAreAsManyFieldsAsFilesMayHangAndTheLimitsAreTold() {
    Element form = form(page(NEW));
    assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    assertThat(form.select("input[type=file]")).hasSize(10);
    assertThat(form.select("details").text()).contains("10 at most", "2,048 kB", "OpenDocument");
    assertThat(form.select("input:not([type=hidden]), textarea, select"))
        .allMatch(field -> field.closest("label") != null);
  }

  @Test
  void whatIsRefusedIsNamedAndTheWordsAndTheOtherFilesStay() {
    MultipartForm form = filled(page(NEW), "Keep me", "send");
    with(form, 0, "good.pdf", pdf(21));
    with(form, 1, "bad.pdf", Buffer.buffer("<html>"));
    Reply refused = submit(NEW, form);
    assertThat(refused.status()).isEqualTo(415);
    Document again = refused.page();
    assertThat(again.expectFirst("[role=alert]").text()).contains("bad.pdf");
    assertThat(form(again).expectFirst("textarea").val()).isEqualTo("Keep me");
    assertThat(form(again).select(".attachments").text()).contains("good.pdf");
    assertThat(form(again).select("input[type=file]")).hasSize(9);
    String discussion = opened(filled(again, "Keep me", "send"));
    assertThat(page(discussion).select(".post .attachments").text())
        .contains("good.pdf")
        .doesNotContain("bad.pdf");
  }

  @Test
  void aFileThatIsTooLargeCostsNoWords() {
    MultipartForm form = filled(page(NEW), "Keep me too", "preview");
    with(form, 0, "large.pdf", Buffer.buffer(new byte[3_000_000]));
    Document again = submit(NEW, form).page();
    assertThat(again.expectFirst("[role=alert]").text()).contains("large.pdf");
    assertThat(form(again).expectFirst("textarea").val()).isEqualTo("Keep me too");
  }

  @Test
  void filesStayThroughPreviewAndDraftsUntilTheyAreTakenAway() {
    String place = reply();
    MultipartForm previewed = with(filled(page(place), "Soon", "preview"), 0, "a.pdf", pdf(22));
    Document preview = submit(place, previewed).page();
    assertThat(preview.select(".preview")).hasSize(1);
    MultipartForm kept = with(filled(preview, "Soon", "keep"), 1, "b.pdf", pdf(23));
    assertThat(submit(place, kept).header("location")).isEqualTo("/me/drafts");
    SERVED
        .database()
        .pool()
        .query("update upload set uploaded_at = uploaded_at - interval '2 days'")
        .execute()
        .await();
    SERVED.forget();
    Document reopened = page(place);
    assertThat(form(reopened).select(".attachments").text()).contains("a.pdf", "b.pdf");
    MultipartForm dropped = filled(reopened, "Now", "send").attribute("drop-0", "on");
    String post = submit(place, dropped).header("location");
    String thread = SERVED.getAs(ANA, post).header("location").replaceFirst("#.*", "");
    String hung = page(thread).select(".post .attachments").text();
    assertThat(hung).contains("b.pdf").doesNotContain("a.pdf");
    assertThat(form(page(place)).select("[name^=hung-]")).isEmpty();
  }

  private static String reply() {
    String discussion = opened(filled(page(NEW), "To be answered", "send"));
    return page(discussion).expectFirst("a[href^=/p/][href$=/reply]").attr("href");
  }

  @Test
  void aCorrectionHangsFilesAndTakesThemAway() {
    String discussion = opened(with(filled(page(NEW), "First", "send"), 0, "old.pdf", pdf(26)));
    String edit = page(discussion).expectFirst("a[href^=/p/][href$=/edit]").attr("href");
    String old = page(discussion).expectFirst(".post .attachments a").attr("href");
    Document form = page(edit);
    assertThat(form(form).select(".attachments").text()).contains("old.pdf");
    assertThat(submit(edit, filled(form, "Second", "send")).status()).isEqualTo(303);
    assertThat(SERVED.getAs(ANA, old).status()).isEqualTo(200);
    MultipartForm changed = filled(page(edit), "Third", "send").attribute("drop-0", "on");
    with(changed, 5, "new.pdf", pdf(27));
    assertThat(submit(edit, changed).status()).isEqualTo(303);
    assertThat(page(discussion).select(".post .attachments").text())
        .contains("new.pdf")
        .doesNotContain("old.pdf");
    assertThat(SERVED.getAs(ANA, old).status()).isEqualTo(404);
    assertHistory(edit.replace("/edit", ""));
  }

  private static void assertHistory(String post) {
    Document history = page(post + "/history");
    assertThat(history.select("section.post del bdi").eachText()).containsExactly("old.pdf");
    assertThat(history.select("section.post ins bdi").eachText())
        .containsExactly("new.pdf", "old.pdf");
    JsonArray revisions =
        SERVED.getAs(ANA, "/api/v1/posts" + post.substring(2) + "/revisions").items();
    assertThat(revisions.getJsonObject(0).getJsonArray("attached").encode()).contains("new.pdf");
    assertThat(revisions.getJsonObject(0).getJsonArray("detached").encode()).contains("old.pdf");
    assertThat(revisions.getJsonObject(1).getJsonArray("attached")).isEmpty();
  }

  @Test
  void whatIsSentTwiceHangsOnceAndLeavesNothingBehind() {
    Document shown = page(NEW);
    MultipartForm once = with(filled(shown, "Once", "send"), 0, "once.pdf", pdf(24));
    MultipartForm again = with(filled(shown, "Once", "send"), 0, "once.pdf", pdf(24));
    assertThat(opened(again)).isEqualTo(opened(once));
    assertThat(form(page(NEW)).select("[name^=hung-]")).isEmpty();
  }

  @Test
  void membersSeeWhatWaitsAndHowMuchTheySentToday() {
    submit(NEW, with(filled(page(NEW), "Later", "attach"), 0, "waits.pdf", pdf(25)));
    String address = page("/me").expectFirst("a[href=/me/attachments]").attr("href");
    Document waiting = page(address);
    assertThat(waiting.select(".attachments").text()).contains("waits.pdf");
    assertThat(waiting.text()).contains("of 1,048,576 kB");
    assertThat(waiting.expectFirst("meter").attr("value")).isNotEqualTo("0");
    submit(NEW, filled(page(NEW), "Never", "attach").attribute("drop-0", "on"));
    assertThat(page(address).select(".attachments").text()).doesNotContain("waits.pdf");
  }
}
