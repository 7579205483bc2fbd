package org.plenary.declaration;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address that everybody may know, in the plain form in which it can stand in a link. */
public record MailAddress(String text) {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}"
              + "[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

  /** The address that the text is; empty where it is none. */
  public static Optional<MailAddress> parse(String text) {
    return Optional.of(text)
        .filter(one -> one.length() <= LONGEST && FORM.matcher(one).matches())
        .map(MailAddress::new);
  }
}
