package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.ApiPage;
import org.plenary.web.fixture.ServedForum;

/** The lines of the page that teaches the API answer what it says, one after the other. */
class ApiPageTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void everyLineAnswersWhatItSays() throws IOException {
    String token =
        SERVED.pass(
            GivenMember.claimed(
                    SERVED.database().pool(), "awa", "senegal", Role.MEMBER, Role.OFFICER)
                .welcomed()
                .caller());
    var page = new ApiPage(SERVED.address(""), token);
    assertThat(page.run()).containsExactlyElementsOf(page.promised());
  }
}
