package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.letter.Letter;
import org.plenary.letter.Mail;
import org.plenary.letter.MailTokens.Reply;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.Offer;
import org.plenary.letter.Scribe.Written;
import org.plenary.member.MemberId;

/** What comes to members who read a forum as a mailing list. */
class ListLettersTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Written GONE = new Written.Gone();

  private final GivenMail mail = new GivenMail(DATABASE);
  private final String slug = "lists-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.CHAPTER);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final MemberId reader = ben.member().orElseThrow();

  @BeforeEach
  void benReadsTheForumAsAList() {
    mail.reaches(reader, "ben+" + slug + "@mail.example");
    mail.reads(reader, talk.forum().id());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static String token(String address) {
    return address.substring(1, address.indexOf('@'));
  }

  @Test
  void aPostComesAsAListWouldSendIt() {
    var opening = talk.open(ana, "> Who *keeps* the keys?\n\nNobody should.");
    Mail sent = mail.mail(mail.listed(reader, opening.id()));
    String forum = "https://forum.example/c/" + slug + "/talk";
    assertThat(sent.to()).isEqualTo("ben+" + slug + "@mail.example");
    assertThat(GivenMail.TOKENS.openBounce(token(sent.from()))).contains(reader);
    assertThat(sent.headers())
        .containsEntry("From", "ana-" + slug + " <" + slug + ".talk@lists.example>")
        .containsEntry("To", "ben+" + slug + "@mail.example")
        .containsEntry("Subject", "Keys in escrow")
        .containsEntry("Message-ID", "<p%d@forum.example>".formatted(opening.id().value()))
        .containsEntry("List-Id", "Forum talk <talk." + slug + ".lists.example>")
        .containsEntry("List-Post", "<" + forum + "/new>")
        .containsEntry("List-Archive", "<" + forum + ">")
        .containsEntry("List-Help", "<https://forum.example/me/mail>")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        .containsEntry("Archived-At", "<https://forum.example/p/" + opening.id().value() + ">")
        .containsEntry("Auto-Submitted", "auto-generated")
        .containsEntry("Precedence", "list")
        .containsEntry("Content-Language", "en")
        .containsEntry("X-Plenary-Chapter", slug)
        .containsEntry("X-Plenary-Forum", "talk")
        .containsEntry("X-Plenary-Kind", "list")
        .containsEntry("Feedback-ID", "list:talk:" + slug + ":lists.example")
        .doesNotContainKeys("In-Reply-To", "References", "X-Plenary-Topic");
    assertThat(GivenMail.TOKENS.openReply(token(sent.headers().get("Reply-To"))))
        .contains(new Reply(reader, opening.id()));
    String stop = sent.headers().get("List-Unsubscribe");
    assertThat(stop).startsWith("<https://forum.example/mail/stop/");
    assertThat(GivenMail.TOKENS.openStop(stop.substring(stop.lastIndexOf('/') + 1, stop.length() - 1)))
        .contains(new Stop(reader, new Offer.OfList(new ForumId(talk.forum().id()))));
    assertThat(sent.text()).startsWith("> Who *keeps* the keys?\n\nNobody should.\n\n-- \n");
    Document html = Jsoup.parse(sent.html());
    assertThat(html.select("blockquote em").text()).isEqualTo("keeps");
    assertThat(html.select("img, script, link, [src]")).isEmpty();
    assertThat(html.select("style").html()).contains("prefers-color-scheme:dark");
  }
}
