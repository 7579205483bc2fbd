package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Eventually;

/**
 * Members whom Keycloak knows, in their mail readers: from a post on the forum to their mailboxes.
 */
class MailedMembersTest {

  private static final String LIST = "/c/global/access/following";
  private static final String MAYA = "member";
  private static final String SANNE = "netherlands-member";
  private static final String FATOU = "senegal-officer";
  private static final String RANA = "lebanon-member";

  // Nodes look for digests once a minute.
  private static final Duration BOUND = Duration.ofSeconds(100);

  private final SignedForum forum = SignedForum.running();
  private final Person maya = forum.person();
  private final Person reader = forum.person();
  private final String token = forum.accessToken(MAYA);

  /** A mail as it arrived. */
  private record Arrived(MimeMessage message) {

    String header(String name) {
      try {
        return String.join("\n", message.getHeader(name)).replaceAll("\\r?\\n[ \\t]+", " ");
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    String text() {
      return part(0);
    }

    Document page() {
      return Jsoup.parse(part(1));
    }

    private String part(int number) {
      try {
        return ((MimeMultipart) message.getContent()).getBodyPart(number).getContent().toString();
      } catch (IOException | MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    String stop() {
      return header("List-Unsubscribe").replaceAll("[<>]", "");
    }
  }

  @BeforeEach
  void mayaCanWrite() {
    come(maya, MAYA, "en");
  }

  @AfterEach
  void leaveItAsItWas() {
    maya.close();
    reader.close();
    forum.execute("delete from list_reader");
    forum.execute("delete from mail_choice");
    forum.execute("delete from mail_digest");
    forum.execute("update member set languages = '{}'");
  }

  private static void come(Person person, String account, String language) {
    person.signIn(account, "/topics");
    Element form =
        person
            .open("/welcome")
            .page()
            .expectFirst("form[action=/welcome], form[action=/me/profile]");
    Person.Seen done = person.submit(form, Map.of("languages-0", language));
    assertThat(done.status()).as(done.page().text()).isEqualTo(200);
  }

  private String open(String place, String title, String source) {
    String wish =
        "{\"forum\": \"%s\", \"title\": \"%s\", \"source\": \"%s\", \"language\": \"en\"}"
            .formatted(place, title, source);
    return created("/api/v1/discussions", wish);
  }

  private String created(String address, String wish) {
    Person.Seen answer = maya.write(token, address, wish);
    assertThat(answer.status()).as(answer.answer().body()).isEqualTo(201);
    return answer.answer().body().replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
  }

  private List<Arrived> inbox(String account, String subject) {
    return Arrays.stream(forum.mails(account + "@plenary.invalid"))
        .map(Arrived::new)
        .filter(mail -> mail.header("Subject").contains(subject))
        .toList();
  }

  private Arrived arrived(String account, String subject) {
    Eventually.so(subject + " came to " + account, () -> !inbox(account, subject).isEmpty());
    assertThat(inbox(account, subject)).hasSize(1);
    return inbox(account, subject).getFirst();
  }

  private void readsTheList(String account, String language) {
    try (Person person = forum.person()) {
      come(person, account, language);
      Element form = person.open(LIST).page().expectFirst("form[action=" + LIST + "]");
      Person.Seen done = person.submit(form, Map.of("level", "", "list", "yes"));
      assertThat(done.status()).isEqualTo(200);
    }
  }

  @Test
  void aForumIsReadAsAListByEachInTheirLanguageUntilTheyEndItByOneClick() {
    readsTheList(FATOU, "fr");
    readsTheList(RANA, "ar");
    String first = open("global/access", "Masts", "Who *pays* for them?");
    Arrived french = arrived(FATOU, "Masts");
    Arrived arabic = arrived(RANA, "Masts");
    assertListed(french, FATOU, first);
    assertListed(arabic, RANA, first);
    assertInFrench(french);
    assertInArabic(arabic);
    assertThat(arabic.header("Message-ID")).isEqualTo(french.header("Message-ID"));

    assertThat(reader.look(french.stop()).page().text()).contains("Access");
    open("global/access", "Roofs", "Who lends them?");
    arrived(FATOU, "Roofs");
    arrived(RANA, "Roofs");

    assertThat(reader.clickOnce(french.stop()).status()).isEqualTo(200);
    open("global/access", "Ducts", "Who digs them?");
    arrived(RANA, "Ducts");
    Eventually.so("nothing waits", () -> forum.count("letter where ended_at is null") == 0);
    assertThat(inbox(FATOU, "Ducts")).isEmpty();
  }

  private void assertListed(Arrived mail, String account, String discussion) {
    assertThat(mail.header("To")).isEqualTo(account + "@plenary.invalid");
    assertThat(mail.header("From")).isEqualTo("Maya Okoro <global.access@localhost>");
    assertThat(mail.header("Subject")).isEqualTo("Masts");
    assertThat(mail.header("List-Id")).isEqualTo("Access <access.global.localhost>");
    assertThat(mail.header("List-Archive"))
        .isEqualTo("<" + forum.address().resolve("/c/global/access") + ">");
    assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.header("X-Plenary-Kind")).isEqualTo("list");
    assertThat(mail.header("Content-Language")).isEqualTo("en");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.text()).startsWith("Who *pays* for them?");
    assertThat(mail.page().select("em").text()).isEqualTo("pays");
    String post = mail.header("Archived-At").replaceAll("[<>]", "");
    assertThat(maya.open(post).address().getPath()).startsWith("/d/" + discussion);
  }

  private static void assertInFrench(Arrived mail) {
    assertThat(mail.text()).contains("Écrit le ", "comme une liste de diffusion.");
    assertThat(mail.page().expectFirst("html").attr("lang")).isEqualTo("fr");
  }

  private static void assertInArabic(Arrived mail) {
    assertThat(mail.text()).contains("كُتب في");
    assertThat(mail.page().expectFirst("html").attr("dir")).isEqualTo("rtl");
  }

  @Test
  void whatSomebodyIsToldByTheDayComesAsADigestWhenItIsDue() {
    come(reader, SANNE, "es");
    Element choices = reader.open("/me/mail").page().expectFirst("form[action=/me/mail]");
    reader.submit(choices, Map.of("way-mention", "daily"));
    String discussion = open("global/encryption", "Escrow", "Words.");
    String handle = handle();
    created(
        "/api/v1/discussions/%s/posts".formatted(discussion),
        "{\"source\": \"Would @%s hold a key?\"}".formatted(handle));
    Eventually.so("they are told", () -> mentions(handle) == 1);
    beDue(handle);
    Eventually.so("it came", BOUND, () -> !inbox(SANNE, "desde ayer").isEmpty());
    Arrived digest = arrived(SANNE, "desde ayer");
    assertThat(digest.text()).contains("Escrow", "Would @" + handle + " hold a key?");
    assertThat(digest.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(digest.page().expectFirst("html").attr("lang")).isEqualTo("es");
  }

  private long mentions(String handle) {
    return forum.count(
        "notification join member on member.id = member_id where kind = 'mention' and handle = '%s'"
            .formatted(handle));
  }

  private String handle() {
    return reader.open("/me/profile").page().expectFirst("p.meta bdi").text().substring(1);
  }

  // What was told an hour ago to somebody whose morning it is.
  private void beDue(String handle) {
    forum.execute("update notification set made_at = made_at - interval '1 hour'");
    forum.execute(
        """
        insert into mail_digest (member_id, way, due_at)
        select id, 'daily', '-infinity' from member where handle = '%s'
        on conflict (member_id, way) do update set due_at = '-infinity', told_to = 0
        """
            .formatted(handle));
  }
}
