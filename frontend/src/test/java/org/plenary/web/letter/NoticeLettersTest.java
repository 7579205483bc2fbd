package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.AppealId;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.letter.Mail;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActionId;
import org.plenary.post.PostId;
import org.plenary.web.fixture.GivenNotices;
import org.plenary.web.fixture.ServedForum;

/** What moderators did to somebody comes by mail, with all that the page of the notice says. */
class NoticeLettersTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  private final GivenMail mail = new GivenMail(SERVED.database());
  private final String slug = "noticed";
  private final ChapterId chapter = SERVED.given().chapter(slug, "en");
  private final GivenForum forum = SERVED.given().forum(chapter, "talk", Audience.PUBLIC);
  private final Caller ana = member("ana", Role.MEMBER);
  private final MemberId reader = ana.member().orElseThrow();
  private final GivenNotices notices =
      new GivenNotices(SERVED, forum, member("mod", Role.MEMBER, Role.MODERATOR));
  private final PostId post =
      SERVED.given().discussion(forum, "Keys").post("ana-" + slug, 0, "You fool");

  @BeforeEach
  void anaGetsMail() {
    mail.reaches(reader, "ana@mail.example");
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller member(String name, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), name + "-noticed", "noticed", roles)
        .welcomed()
        .caller();
  }

  private Mail last() {
    return mail.mail(mail.told(reader).getLast());
  }

  @Test
  void aNoticeAndWhatBecameOfTheAppeal() {
    ActionId hidden = notices.hide(post);
    Mail notice = last();
    assertThat(GivenMail.read(notice))
        .startsWith("Moderators did something to what you wrote\n")
        .contains(
            "Hidden",
            "Nobody but you and moderators reads it now.",
            "> You fool",
            "> It insults <b>a member</b>.",
            "Be kind",
            "Moderator A of Chapter noticed",
            "It did not begin with a report.",
            "It does not end by itself.",
            "You can appeal once, until",
            "UTC",
            "court",
            "https://forum.example/me/notices/" + hidden.value(),
            "Notices of moderation come to everybody whom they concern.")
        .doesNotContain("/mail/stop/");
    assertThat(notice.headers())
        .containsEntry("X-Plenary-Kind", "notice")
        .doesNotContainKeys("List-Unsubscribe", "List-Unsubscribe-Post");
    assertThat(notice.html()).contains("It insults &lt;b&gt;a member&lt;/b&gt;.");
    decide(hidden);
    Mail decided = last();
    assertThat(GivenMail.read(decided))
        .startsWith("Your appeal is decided\n")
        .contains(
            "> It was irony.",
            "Your appeal was right: all is as it was before.\n> It was a joke.",
            "https://forum.example/me/appeals/");
    assertThat(decided.headers())
        .containsEntry("X-Plenary-Kind", "appeal_decided")
        .containsKey("List-Unsubscribe");
  }

  private void decide(ActionId action) {
    AppealId appeal =
        new GivenModeration(SERVED.database(), GivenMail.SEALING)
            .appeals()
            .appeal(ana, action, "It was irony.", "en")
            .await();
    notices.reverse(
        GivenMember.claimed(SERVED.database().pool(), "root", "global", Role.ADMINISTRATOR)
            .welcomed()
            .caller(),
        appeal.value());
  }
}
