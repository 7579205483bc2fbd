package org.plenary.web.letter;

import java.util.List;
import org.plenary.letter.Letter;
import org.plenary.letter.Mail;
import org.plenary.mailaddress.MailAddress;
import org.plenary.web.page.Texts;

/**
 * A mail to somebody without an account. Nobody sends on what comes back from there.
 *
 * @param speaker who writes it: a chapter, or all of them
 * @param local how that is called in addresses
 */
record OutsiderLetter(
    Letterhead letterhead,
    To to,
    Texts texts,
    String speaker,
    String local,
    String kind,
    String subject,
    Paper paper) {

  /** To whom. */
  record To(Letter letter, MailAddress address) {}

  Mail write() {
    String own = letterhead.address(local);
    return new Mail(
        own, to.address().text(), headers(own).fields(), paper.text(), paper.html(subject));
  }

  private Headers headers(String own) {
    return new Headers()
        .addressed(speaker, own, to.address().text())
        .subject("", subject)
        .date(to.letter().madeAt().toInstant())
        .field(
            "Message-ID",
            letterhead.ids().of("o" + to.letter().id() + "@" + letterhead.authority()))
        .automatic()
        .languages(List.of(texts.language()))
        .field("X-Plenary-Kind", kind)
        .field("Feedback-ID", String.join(":", kind, "-", local, letterhead.domain()));
  }
}
