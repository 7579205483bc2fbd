package org.plenary.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * With what an Ed25519 signature is checked, spelt {@code name+hex+base64}.
 *
 * @param id the first four bytes of a SHA-256 over name and key, in hex
 * @param key the type of signature and the public key, in base64
 */
public record VerifierKey(String name, String id, String key) {

  private static final byte TYPE = 1;
  private static final int ID_BYTES = 4;

  static VerifierKey of(String name, byte[] publicKey) {
    byte[] typed = new byte[1 + publicKey.length];
    typed[0] = TYPE;
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return new VerifierKey(requireName(name), id(name, typed), Base64Text.encode(typed));
  }

  /**
   * @throws NoteException when it is not spelt so, of another kind, or not called by its own number
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new NoteException("A verifier key has a name, a number and a key, with + between.");
    }
    byte[] typed = Base64Text.decode(parts[2], "The key");
    if (typed.length != 1 + Ed25519.BYTES || typed[0] != TYPE) {
      throw new NoteException("Only Ed25519 keys are known here.");
    }
    Ed25519.key(Arrays.copyOfRange(typed, 1, typed.length));
    VerifierKey key = new VerifierKey(requireName(parts[0]), id(parts[0], typed), parts[2]);
    if (!key.id.equals(parts[1])) {
      throw new NoteException("The number of this key is another: part of it is missing or wrong.");
    }
    return key;
  }

  private static String id(String name, byte[] typed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(typed), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a key may be called: something without spaces and without a plus.
   *
   * @throws NoteException for anything else
   */
  public static String requireName(String name) {
    if (name.isEmpty()
        || name.indexOf('+') >= 0
        || name.codePoints().anyMatch(VerifierKey::isSpace)) {
      throw new NoteException("A key's name has no spaces and no plus, and is not empty.");
    }
    return name;
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  /** Whether a signature names this key. */
  boolean isNamedBy(NoteSignature signature) {
    return signature.name().equals(name) && signature.keyId().equals(id);
  }

  boolean verifies(String text, NoteSignature signature) {
    byte[] typed = Base64Text.decode(key, "The key");
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(Ed25519.key(Arrays.copyOfRange(typed, 1, typed.length)));
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature.bytes());
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  @Override
  public String toString() {
    return name + "+" + id + "+" + key;
  }
}
