package org.plenary.invitation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.mailaddress.MailAddress;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Why;

/**
 * Whom an officer invites.
 *
 * @param address of mail; it is not kept but sealed in the mail that goes there, and goes with that
 * @param note by which officers know the invitation again; may be empty
 */
public record NewInvitation(String address, String note) {

  private static final int LONGEST_NOTE = 100;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@\\p{C}]{1,64}@[^\\s@\\p{C}]{1,189}");

  FieldCheck check() {
    return new FieldCheck()
        .that(
            ADDRESS.matcher(address).matches(),
            "address",
            Why.of("mail-address", "It must be an address of mail, such as name@example.org."))
        .line("note", note, 0, LONGEST_NOTE);
  }

  /** The same for addresses that lead to the same box, as nearly all boxes have it. */
  String normalAddress() {
    return MailAddress.parse(address)
        .map(MailAddress::box)
        .orElseGet(() -> address.toLowerCase(Locale.ROOT));
  }
}
