package org.plenary.checkpoint;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * One line under a note.
 *
 * @param base64 the number of the key and what it signed
 */
public record NoteSignature(String name, String base64) {

  private static final String DASH = "\u2014 ";
  private static final int ID_BYTES = 4;

  /**
   * @throws NoteException for a line in another form
   */
  static NoteSignature parse(String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space < DASH.length()) {
      throw new NoteException("A line under a note is a dash, the name of a key and a signature.");
    }
    String base64 = line.substring(space + 1);
    if (Base64Text.decode(base64, "A signature").length <= ID_BYTES) {
      throw new NoteException("A signature is too short.");
    }
    return new NoteSignature(VerifierKey.requireName(line.substring(DASH.length(), space)), base64);
  }

  String keyId() {
    return HexFormat.of().formatHex(all(), 0, ID_BYTES);
  }

  byte[] bytes() {
    byte[] all = all();
    return Arrays.copyOfRange(all, ID_BYTES, all.length);
  }

  private byte[] all() {
    return Base64Text.decode(base64, "A signature");
  }

  @Override
  public String toString() {
    return DASH + name + " " + base64;
  }
}
