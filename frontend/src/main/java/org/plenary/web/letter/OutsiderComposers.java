package org.plenary.web.letter;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.plenary.invitation.Invitation;
import org.plenary.invitation.OpenInvitations;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Addressee.Outsider;
import org.plenary.letter.Letter.Cause.Confirming;
import org.plenary.letter.Letter.Cause.Invited;
import org.plenary.letter.Letter.Cause.Reported;
import org.plenary.letter.Letters;
import org.plenary.letter.Scribe.Written;
import org.plenary.mailaddress.MailAddress;
import org.plenary.outsider.OutsiderMail;
import org.plenary.report.MailedReport;
import org.plenary.report.OutcomeMail;

/** Those who compose letters to people without an account. */
public final class OutsiderComposers {

  private final OutsiderMail mail;
  private final OpenInvitations invitations;
  private final OutcomeMail reports;
  private final Letterhead letterhead;

  public OutsiderComposers(
      OutsiderMail mail, OpenInvitations invitations, OutcomeMail reports, Letterhead letterhead) {
    this.mail = mail;
    this.invitations = invitations;
    this.reports = reports;
    this.letterhead = letterhead;
  }

  /** The same letters with those of ours. */
  public Letters in(Letters letters) {
    return letters
        .with(Invited.class, this::invited)
        .with(Reported.class, this::reported)
        .with(Confirming.class, this::confirming);
  }

  private Future<Map<Letter, Written>> invited(Map<Letter, Invited> letters) {
    return invitations
        .find(letters.values().stream().map(Invited::invitation).toList())
        .map(open -> each(letters, (to, cause) -> invited(to, cause, open)));
  }

  private Optional<OutsiderLetter> invited(
      OutsiderLetter.To to, Invited cause, Map<Long, Invitation> open) {
    return Optional.ofNullable(open.get(cause.invitation()))
        .flatMap(
            invitation ->
                mail.open(cause.words())
                    .map(words -> OutsiderLetters.invitation(letterhead, to, invitation, words)));
  }

  private Future<Map<Letter, Written>> reported(Map<Letter, Reported> letters) {
    return reports
        .find(letters.values().stream().map(Reported::report).toList())
        .map(known -> each(letters, (to, cause) -> reported(to, cause, known)));
  }

  // With a receipt it is received, without it is judged.
  private Optional<OutsiderLetter> reported(
      OutsiderLetter.To to, Reported cause, Map<Long, MailedReport> known) {
    return Optional.ofNullable(known.get(cause.report()))
        .flatMap(
            report ->
                cause
                    .words()
                    .map(
                        closed ->
                            mail.open(closed)
                                .map(
                                    words ->
                                        OutsiderLetters.receipt(letterhead, to, report, words)))
                    .orElseGet(() -> OutsiderLetters.outcome(letterhead, to, report)));
  }

  private Future<Map<Letter, Written>> confirming(Map<Letter, Confirming> letters) {
    return Future.succeededFuture(
        each(
            letters,
            (to, cause) ->
                mail.open(cause.words())
                    .map(words -> OutsiderLetters.confirmation(letterhead, to, words))));
  }

  private <C> Map<Letter, Written> each(
      Map<Letter, C> letters, BiFunction<OutsiderLetter.To, C, Optional<OutsiderLetter>> write) {
    var written = new HashMap<Letter, Written>();
    letters.forEach(
        (letter, cause) ->
            written.put(
                letter,
                to(letter)
                    .flatMap(to -> write.apply(to, cause))
                    .<Written>map(ready -> new Written.Ready(ready.write()))
                    .orElseGet(Written.Gone::new)));
    return written;
  }

  private Optional<OutsiderLetter.To> to(Letter letter) {
    Optional<MailAddress> address =
        letter.to() instanceof Outsider(var closed) ? mail.address(closed) : Optional.empty();
    return address.map(to -> new OutsiderLetter.To(letter, to));
  }
}
