package org.plenary.archive.message;

/** A message that cannot be imported; says why in a few words for the report. */
public final class RefusedMessage extends RuntimeException {

  private static final long serialVersionUID = 1;

  public RefusedMessage(String reason) {
    super(reason, null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
