package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenAddress;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Who is told that mail does not get there, and where. */
class FailingMailTest {

  private static final ServedThread THREAD = new ServedThread();
  private static final ServedForum SERVED = THREAD.served();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String TOLD = "main a[href=/me/mail]";

  private final GivenMember member = member(Role.MEMBER);

  @AfterAll
  static void close() {
    THREAD.close();
  }

  private static GivenMember member(Role... roles) {
    String handle = "reader-" + NUMBER.incrementAndGet();
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", roles);
  }

  private static GivenMember failing(GivenMember member) {
    GivenAddress.reach(SERVED.database().pool(), member.id(), "awa@example.org");
    SERVED
        .database()
        .pool()
        .preparedQuery(
            """
            update mail_address set failures = 1, failing_since = '2026-03-01T12:00:00Z',
              failed_at = '2026-03-01T12:00:00Z', failed_by = '5.1.1'
            where member_id = $1
            """)
        .execute(Tuple.of(member.id().value()))
        .await();
    return member;
  }

  @ParameterizedTest
  @CsvSource({
    "en, Mail to you fails since 1 Mar 2026.",
    "fr, Les courriels qui vous sont envoyés n’arrivent pas depuis le 1 mars 2026.",
    "es, El correo que se le envía no llega desde el 1 mar 2026.",
    "ar, البريد المرسل إليك لا يصل منذ 1 مارس 2026."
  })
  void whoseMailFailsReadsOnEveryPageSinceWhen(String language, String words) {
    Caller caller = failing(member).caller();
    for (String page : new String[] {"/topics", THREAD.address(), "/me", "/c/senegal/nowhere"}) {
      Reply reply = SERVED.getAs(caller, page, "accept-language", language);
      assertThat(reply.page().expectFirst(TOLD).text()).as(page).isEqualTo(words);
    }
  }

  @Test
  void whoAsksForMailAgainHasAnAddressThatDoesNotFail() {
    Caller caller = failing(member).caller();
    String before = SERVED.getAs(caller, "/me/mail").page().expectFirst("main").text();
    assertThat(before).contains("awa@example.org", "came back on 1 occasion", "5.1.1");
    assertThat(SERVED.submitAs(caller, "/me/mail/again").header("location")).isEqualTo("/me/mail");
    String after = SERVED.getAs(member.caller(), "/me/mail").page().expectFirst("main").text();
    assertThat(after).contains("awa@example.org").doesNotContain("5.1.1", "fails since");
  }

  @Test
  void whoHasNoAddressReadsThatNothingComes() {
    assertThat(SERVED.getAs(member.caller(), "/me/mail").page().expectFirst("main").text())
        .contains("Nowhere: your sign-in has verified no address of yours.");
  }

  @Test
  void nobodyElseReadsIt() {
    failing(member(Role.MEMBER));
    assertThat(SERVED.getAs(member.caller(), "/topics").page().select(TOLD)).isEmpty();
    assertThat(SERVED.get("/topics").page().select(TOLD)).isEmpty();
  }

  @Test
  void aPageThatWasReadBeforeTellsItToo() {
    String etag = SERVED.getAs(member.caller(), THREAD.address()).header("etag");
    assertThat(again(etag).status()).isEqualTo(304);
    failing(member);
    assertThat(again(etag).page().select(TOLD)).hasSize(1);
  }

  private Reply again(String etag) {
    return SERVED.getAs(member.caller(), THREAD.address(), "if-none-match", etag);
  }

  @Test
  void officersReadHowManyMailReachesAndNotWhom() {
    Caller officer = member(Role.MEMBER, Role.OFFICER).caller();
    failing(member);
    var section =
        SERVED.getAs(officer, "/c/senegal/administration").page().select("section:has(#mail)");
    assertThat(section.select("li").eachText())
        .hasSize(4)
        .anyMatch(line -> line.matches("[0-9]+ members"))
        .anyMatch(line -> line.matches("[0-9]+ whose addresses nobody verified"))
        .anyMatch(line -> line.matches("[0-9]+ from whom some came back"))
        .contains("0 to whom none is sent, because it came back too often");
    assertThat(section.text()).doesNotContain(member.handle(), "example.org");
  }
}
