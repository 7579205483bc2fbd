package org.plenary.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A mail as it is handed to a relay.
 *
 * @param from where bounces go, the sender of the envelope
 * @param to the address of the envelope, and the only one
 * @param headers all but those of MIME, in this order; encoded (RFC 2047), of one line each, the
 *     longest of which are folded by who writes them down
 * @param text the reference
 * @param html the same
 */
public record Mail(
    String from, String to, SequencedMap<String, String> headers, String text, String html) {

  public Mail {
    headers = new LinkedHashMap<>(headers);
  }

  /** For logs: who gets what is nobody's business. */
  @Override
  public String toString() {
    return "a mail of " + Map.of("headers", headers.size(), "letters", text.length());
  }
}
