package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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

  @Test
  void officersPublishALadderThatEverybodyReads() {
    new GivenModeration(SERVED.database()).reason(SERVED.given().chapter("senegal", "en"));
    Caller officer =
        GivenMember.claimed(
                SERVED.database().pool(), "officer", "senegal", Role.MEMBER, Role.OFFICER)
            .caller();
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
}
