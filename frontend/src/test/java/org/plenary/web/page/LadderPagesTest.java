package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class LadderPagesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final String LADDER = "/c/senegal/administration/ladder";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller officer(String chapter) {
    new GivenModeration(SERVED.database()).reason(SERVED.given().chapter(chapter, "en"));
    return GivenMember.claimed(
            SERVED.database().pool(), "officer-" + chapter, chapter, Role.MEMBER, Role.OFFICER)
        .caller();
  }

  @Test
  void officersPublishALadderThatEverybodyReads() {
    Caller officer = officer("senegal");
    String judged = SERVED.getAs(officer, LADDER).page().expectFirst("input[name=judged]").val();
    Reply published =
        SERVED.submitAs(
            officer, LADDER, "judged", judged, "kind-0", "note", "kind-1", "pause", "days-1", "3");
    assertThat(published.header("location")).isEqualTo("/c/senegal/rules");
    assertThat(SERVED.get("/c/senegal/rules").page().select(".ladder li")).hasSize(2);
    Reply late =
        SERVED.submitAs(officer, LADDER, "judged", judged, "kind-0", "warn", "days-0", "3");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().expectFirst("select[name=kind-0] option[selected]").val())
        .isEqualTo("warn");
  }

  @ParameterizedTest
  @CsvSource({"409, 3", "400, 99999"})
  void whoseLadderWasSlowerSeesBothAndMaySendTheirs(int status, String days) {
    String chapter = "chapter-" + status;
    Caller officer = officer(chapter);
    String place = "/c/" + chapter + "/administration/ladder";
    SERVED.submitAs(officer, place, "judged", "0", "kind-0", "pause", "days-0", "5");
    Document page =
        SERVED.submitAs(officer, place, "judged", "0", "kind-0", "warn", "days-0", days).page();
    assertThat(page.expectFirst("[role=alert] + .merge").text())
        .startsWith("What version 1 says")
        .contains("5 days");
    assertThat(page.select(".merge li")).hasSize(1);
    assertThat(page.expectFirst("select[name=kind-0] option[selected]").val()).isEqualTo("warn");
    String judged = page.expectFirst("input[name=judged]").val();
    SERVED.submitAs(officer, place, "judged", judged, "kind-0", "warn", "days-0", "3");
    assertThat(SERVED.get("/c/" + chapter + "/rules").page().select(".ladder li").eachText())
        .containsExactly("Warn them, for a while 3 days");
    assertThat(SERVED.getAs(officer, place).page().select(".merge")).isEmpty();
  }
}
