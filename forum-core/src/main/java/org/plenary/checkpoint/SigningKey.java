package org.plenary.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.List;

/** Signs notes with Ed25519 under a name. */
public final class SigningKey {

  /** How many secret bytes a key is made of. */
  public static final int SECRET_BYTES = Ed25519.BYTES;

  private final PrivateKey secret;
  private final VerifierKey verifier;

  /**
   * @throws NoteException when the name cannot be one
   * @throws IllegalArgumentException when there are not {@link #SECRET_BYTES} secret bytes
   */
  public SigningKey(String name, byte[] secret) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("A signing key has %d bytes.".formatted(SECRET_BYTES));
    }
    KeyPair pair = Ed25519.pair(secret);
    this.secret = pair.getPrivate();
    this.verifier = VerifierKey.of(name, Ed25519.bytes(pair.getPublic()));
  }

  /** With what others check what this signs. */
  public VerifierKey verifier() {
    return verifier;
  }

  /**
   * @param text ends with its line
   */
  public SignedNote sign(String text) {
    byte[] id = HexFormat.of().parseHex(verifier.id());
    byte[] signature = signature(text);
    byte[] both = ByteBuffer.allocate(id.length + signature.length).put(id).put(signature).array();
    return new SignedNote(
        text, List.of(new NoteSignature(verifier.name(), Base64Text.encode(both))));
  }

  private byte[] signature(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return verifier.toString();
  }
}
