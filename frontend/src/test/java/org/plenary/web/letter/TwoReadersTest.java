package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.Mail;
import org.plenary.writing.Written;

/** Two members of other languages are told of the same answer, each in their words. */
class TwoReadersTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Instant SAID = Instant.parse("2026-03-01T09:05:00Z");

  private final GivenMail mail = new GivenMail(DATABASE);
  private final GivenTalk talk = new GivenTalk(DATABASE, "both", Audience.CHAPTER);
  private final Caller zoe = reader("zoe", "Europe/Paris", "fr");
  private final Caller nour = reader("nour", "Asia/Beirut", "ar-LB", "en");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Caller reader(String name, String zone, String... languages) {
    Caller caller = talk.member(name);
    mail.reaches(caller.member().orElseThrow(), name + "@mail.example");
    mail.speaks(caller.member().orElseThrow(), zone, languages);
    return caller;
  }

  // Zoe is answered, Nour is called by name.
  private void say() {
    Written opening = talk.open(zoe, "Qui garde les clés ?");
    Written answer = talk.answer(talk.member("ana"), opening, "Nobody, or @nour-both.");
    mail.execute(
        "update post set posted_at = $2 where id = $1",
        answer.id().value(),
        SAID.atOffset(ZoneOffset.UTC));
    new GivenInboxes(DATABASE, 3).deliver();
  }

  private Mail told(Caller reader) {
    return mail.mail(mail.told(reader.member().orElseThrow()).getLast());
  }

  @Test
  void eachReadsItInTheirLanguageAndHour() {
    say();
    Mail french = told(zoe);
    assertThat(GivenMail.read(french))
        .startsWith("Une réponse de ana-both\n\nKeys in escrow\n\nDans Forum talk, Chapter both\n")
        .contains(
            "Écrit le 1 mars 2026",
            "10:05",
            "(1 mars 2026 09:05 UTC)",
            "\nNobody, or @nour-both.\n")
        .contains("Lire et répondre :\nhttps://forum.example/p/")
        .contains("Ne plus recevoir ce genre de courriel, en un clic :\nhttps://")
        .doesNotContain("Written");
    Document shown = Jsoup.parse(french.html());
    assertThat(shown.expectFirst("html").attr("lang")).isEqualTo("fr");
    assertThat(shown.expectFirst("html").attr("dir")).isEqualTo("ltr");
    Element words = shown.expectFirst("div[lang=en][dir=auto]");
    assertThat(words.text()).isEqualTo("Nobody, or @nour-both.");
    Mail arabic = told(nour);
    assertThat(GivenMail.read(arabic))
        .startsWith("أشار إليك ana-both\n")
        .contains("كُتب في", "١١:٠٥", "٩:٠٥", "\nNobody, or @nour-both.\n", "اقرأ وأجب:\nhttps://");
    Document page = Jsoup.parse(arabic.html());
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.expectFirst("div[lang=en]").text()).isEqualTo("Nobody, or @nour-both.");
    assertThat(arabic.headers()).containsEntry("Content-Language", "ar, en");
    assertThat(arabic.headers().get("Message-ID")).isEqualTo(french.headers().get("Message-ID"));
    assertThat(arabic.to()).isNotEqualTo(french.to());
  }
}
