package org.plenary.web.letter;

import java.util.List;
import java.util.Optional;
import org.plenary.chapter.Brand;
import org.plenary.invitation.Invitation;
import org.plenary.outsider.OutsiderWords;
import org.plenary.report.Confirmations;
import org.plenary.report.MailedReport;
import org.plenary.report.Receipt;
import org.plenary.sealing.Secret;
import org.plenary.web.page.Links;
import org.plenary.web.page.ModerationLinks;
import org.plenary.web.page.Texts;

/** What people without an account are written. */
final class OutsiderLetters {

  private OutsiderLetters() {}

  /** That they are invited into a chapter, in its language. */
  static OutsiderLetter invitation(
      Letterhead letterhead, OutsiderLetter.To to, Invitation invitation, OutsiderWords words) {
    Texts texts = Texts.of(List.of(words.language()));
    Brand brand = invitation.brand();
    String link = Links.invitation(new Secret(words.secret()));
    Paper paper =
        new Paper(texts)
            .line(
                texts.text(
                    "invitation.lead",
                    Texts.isolated(invitation.by()),
                    Texts.isolated(brand.name()),
                    texts.deadline(invitation.expiresAt())))
            .link(texts.text("letter.invitation.join"), letterhead.links().absolute(link))
            .foot()
            .line(texts.text("letter.invitation.why"));
    String subject = texts.text("letter.subject", brand.name(), texts.text("invitation"));
    return new OutsiderLetter(
        letterhead, to, texts, brand.name(), invitation.chapter(), "invitation", subject, paper);
  }

  /** That they are to confirm their address. */
  static OutsiderLetter confirmation(
      Letterhead letterhead, OutsiderLetter.To to, OutsiderWords words) {
    Texts texts = Texts.of(List.of(words.language()));
    String and = words.path().contains("?") ? "&" : "?";
    String link = words.path() + and + "confirmation=" + words.secret();
    Paper paper =
        new Paper(texts)
            .line(texts.text("letter.confirmation.lead"))
            .link(
                texts.text(
                    "letter.confirmation.go",
                    texts.deadline(to.letter().madeAt().toInstant().plus(Confirmations.LASTS))),
                letterhead.links().absolute(link))
            .foot()
            .line(texts.text("letter.confirmation.why"));
    String subject = texts.text("letter.confirmation");
    return new OutsiderLetter(
        letterhead,
        to,
        texts,
        Letterhead.ALL,
        Letterhead.ALL_LOCAL,
        "confirmation",
        subject,
        paper);
  }

  /** That their report was received. */
  static OutsiderLetter receipt(
      Letterhead letterhead, OutsiderLetter.To to, MailedReport report, OutsiderWords words) {
    Texts texts = Texts.of(List.of(words.language()));
    String link = ModerationLinks.outcome(new Receipt(words.secret()));
    Paper paper =
        new Paper(texts)
            .line(texts.text("letter.receipt.lead", Texts.isolated(report.brand().name())))
            .quoted(texts.text("report.sentence"), report.report().sentence(), report.language())
            .fact(texts.text("report.number"), words.secret())
            .link(texts.text("letter.receipt.look"), letterhead.links().absolute(link))
            .foot()
            .line(texts.text("letter.receipt.why"));
    return of(letterhead, to, texts, report, "letter.receipt", paper);
  }

  /** What became of it; nothing while that is not known. */
  static Optional<OutsiderLetter> outcome(
      Letterhead letterhead, OutsiderLetter.To to, MailedReport report) {
    Texts texts = Texts.of(List.of(report.language()));
    return report
        .report()
        .outcome()
        .map(
            outcome ->
                new Paper(texts)
                    .line(texts.text("report.outcome." + outcome.sqlName()))
                    .quoted(
                        texts.text("report.sentence"),
                        report.report().sentence(),
                        report.language())
                    .link(texts.text("letter.outcome.look"), letterhead.links().absolute("/report"))
                    .foot()
                    .line(texts.text("letter.outcome.why")))
        .map(paper -> of(letterhead, to, texts, report, "letter.outcome", paper));
  }

  private static OutsiderLetter of(
      Letterhead letterhead,
      OutsiderLetter.To to,
      Texts texts,
      MailedReport report,
      String subject,
      Paper paper) {
    String name = report.brand().name();
    return new OutsiderLetter(
        letterhead,
        to,
        texts,
        name,
        report.chapter(),
        "report",
        texts.text("letter.subject", name, texts.text(subject)),
        paper);
  }
}
