package org.plenary.archive.mail;

import org.plenary.text.Addresses;
import org.plenary.text.Format;

/** The text of a mail, its parts joined. */
record MailBody(Format format, String source) {

  MailBody masked(Addresses addresses) {
    return new MailBody(format, addresses.mask(format, source));
  }
}
