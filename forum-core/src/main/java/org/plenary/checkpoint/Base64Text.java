package org.plenary.checkpoint;

import java.util.Base64;

/** Standard base64 with its padding; each sequence of bytes has one spelling. */
final class Base64Text {

  private Base64Text() {}

  /**
   * @param what it is, for the refusal
   * @throws NoteException for anything else
   */
  static byte[] decode(String text, String what) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      // Said below, as of what is spelt in another way.
    }
    throw new NoteException("%s is not standard base64.".formatted(what));
  }

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
