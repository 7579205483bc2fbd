package org.plenary.web.letter;

import java.util.List;
import java.util.Optional;
import org.plenary.correspondence.Reader;
import org.plenary.correspondence.Reading.Entered;
import org.plenary.inbox.Notification;
import org.plenary.inbox.Notification.Handled;
import org.plenary.inbox.Notification.Matter;
import org.plenary.inbox.Notification.Said;
import org.plenary.inbox.Notification.Sought;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.Mail;
import org.plenary.letter.Offer;
import org.plenary.web.page.Texts;

/** Something else than a post that stands in somebody's inbox, as a mail. */
record EnteredLetter(Letterhead letterhead, Entered entered, Texts texts) {

  /** A chapter that speaks. */
  private record Speaker(String slug, String name) {}

  Mail write() {
    Reader reader = entered.reader();
    String subject = subject();
    Paper paper = paper();
    return new Mail(
        letterhead.bounce(reader),
        reader.address().text(),
        headers(subject).fields(),
        paper.text(),
        paper.html(subject));
  }

  private Notification entry() {
    return entered.entry();
  }

  private boolean isDuty() {
    return entry().kind() == NotificationKind.NOTICE;
  }

  private Optional<Speaker> speaker() {
    return switch (entry().subject()) {
      case Matter matter -> Optional.of(new Speaker(matter.chapter(), matter.chapterName()));
      case Handled handled -> Optional.of(new Speaker(handled.chapter(), handled.chapterName()));
      case Said _, Sought _ -> Optional.empty();
    };
  }

  private EntryWords said() {
    return new EntryWords(entry(), texts);
  }

  // Its name in front, for a subject is all that a list of mails shows.
  private String subject() {
    return texts.text("letter.subject", said().about().orElse(Letterhead.ALL), said().what());
  }

  private String address() {
    return letterhead.links().absolute(said().path());
  }

  private String stop() {
    return letterhead.stop(entered.reader().id(), new Offer.OfKind(entry().kind()));
  }

  private Headers headers(String subject) {
    String local = speaker().map(Speaker::slug).orElse(Letterhead.ALL_LOCAL);
    var headers =
        new Headers()
            .addressed(
                speaker().map(Speaker::name).orElse(Letterhead.ALL),
                letterhead.address(local),
                entered.reader().address().text())
            .subject("", subject)
            .date(entry().madeAt())
            .field(
                "Message-ID",
                letterhead.ids().of("n" + entry().id() + "@" + letterhead.authority()))
            .list(
                speaker().map(Speaker::name).orElse(Letterhead.ALL),
                local + "." + letterhead.domain())
            .link("List-Help", letterhead.choices());
    if (!isDuty()) {
      headers.stop(stop());
    }
    speaker().ifPresent(chapter -> headers.field("X-Plenary-Chapter", chapter.slug()));
    return headers
        .automatic()
        .languages(List.of(texts.language()))
        .field("X-Plenary-Kind", entry().kind().sqlName())
        .field(
            "Feedback-ID",
            String.join(":", entry().kind().sqlName(), "-", local, letterhead.domain()));
  }

  private Paper paper() {
    var paper = new Paper(texts).line(said().what());
    about(paper);
    entered.notice().ifPresent(notice -> new NoticePaper(texts, letterhead, notice).on(paper));
    entered.appeal().ifPresent(appeal -> new AppealPaper(texts, appeal).on(paper));
    paper.link(texts.text("letter.see"), address()).foot().line(time());
    if (isDuty()) {
      return paper
          .line(texts.text("letter.duty"))
          .link(texts.text("letter.choices"), letterhead.choices());
    }
    return paper
        .line(texts.text("letter.told.why"))
        .link(texts.text("letter.choices"), letterhead.choices())
        .link(texts.text("letter.stop.kind"), stop());
  }

  private void about(Paper paper) {
    switch (entry().subject()) {
      case Matter matter -> paper.title(matter.chapterName(), matter.language());
      case Handled handled -> paper.title(handled.chapterName(), handled.language());
      case Said said ->
          paper.title(said.post().discussionTitle(), said.post().discussionLanguage());
      case Sought sought ->
          paper
              .title(sought.name(), texts.language())
              .line(
                  texts.text(
                      sought.posts() == Sought.MOST ? "searches.more" : "searches.new",
                      sought.posts()));
    }
  }

  private String time() {
    return texts.deadline(entry().madeAt());
  }
}
