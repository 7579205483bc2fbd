package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.multipart.MultipartForm;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What was sent while the database was away comes back, and is sent again. */
class SentWhileAwayTest {

  private final ServedForum served = ServedForum.withSamples();
  private final Caller officer = SampleVisitors.officer(served);

  @AfterEach
  void close() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/c/senegal/administration/rules,   text-fr, '1. Soyez bref'",
    "/c/senegal/administration/privacy, text-fr, Nous ne gardons rien.",
    "/c/senegal/members/invitations,    address, awa@example.org"
  })
  void whatWasSentWhileTheDatabaseWasAwayIsSentAgain(String place, String field, String text) {
    String judged = place.endsWith("rules") ? "1" : "0";
    String[] sent =
        place.endsWith("invitations")
            ? new String[] {field, text}
            : new String[] {"judged", judged, field, text};
    served.database().goAway();
    Reply away = served.submitAs(officer, place, sent);
    assertThat(away.status()).isEqualTo(503);
    served.database().comeBack();
    Element form = away.page().expectFirst("main form");
    String[] again = fields(form.select("textarea"));
    assertThat(again).containsExactlyInAnyOrder(sent);
    assertThat(served.submitAs(officer, form.attr("action"), again).status()).isLessThan(400);
  }

  private static String[] fields(Elements form) {
    return form.stream()
        .flatMap(one -> Stream.of(one.attr("name"), one.val().strip()))
        .toArray(String[]::new);
  }

  @Test
  void whatWasWrittenWhileTheDatabaseWasAwayIsSentAgainAndTakenOnce() {
    String place = "/c/senegal/human-rights/new";
    Elements hidden =
        served.getAs(officer, place).page().select("main form:has([name=title]) [type=hidden]");
    String[] sent =
        Stream.concat(
                Stream.of(fields(hidden)),
                Stream.of("title", "Clés", "source", "Qui les garde ?", "do", "send"))
            .toArray(String[]::new);
    served.database().goAway();
    Reply away = served.submitAs(officer, place, sent);
    assertThat(away.status()).isEqualTo(503);
    served.database().comeBack();
    Element form = away.page().expectFirst("main form");
    assertThat(form.attr("action")).isEqualTo(place);
    String[] again = fields(form.select("textarea"));
    assertThat(again).contains("Clés", "Qui les garde ?", "key");
    Reply taken = served.submitAs(officer, place, again);
    assertThat(taken.status()).isEqualTo(303);
    assertThat(served.submitAs(officer, place, again).header("location"))
        .isEqualTo(taken.header("location"));
  }

  @Test
  void aFileThatWasSentWhileTheDatabaseWasAwayIsChosenAgain() {
    MultipartForm sent =
        MultipartForm.create()
            .attribute("title", "Clés")
            .attribute("source", "Qui les garde ?")
            .binaryFileUpload("file-0", "carte.pdf", SampleFiles.pdf(), "application/pdf");
    served.database().goAway();
    Reply away = served.submitAs(officer, "/c/senegal/human-rights/new", sent);
    served.database().comeBack();
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.page().expectFirst("[role=alert]").text()).contains("carte.pdf");
    Element form = away.page().expectFirst("main form");
    assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    assertThat(form.select("[type=file]").eachAttr("name")).containsExactly("file-0");
    assertThat(form.select("textarea").eachText()).contains("Clés", "Qui les garde ?");
  }
}
