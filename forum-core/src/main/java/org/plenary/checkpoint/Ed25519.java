package org.plenary.checkpoint;

import java.io.Serial;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Keys of RFC 8032 as the bytes in which they are written down. */
final class Ed25519 {

  static final int BYTES = 32;

  private static final int SIGN = 0x80;

  private Ed25519() {}

  /** The pair that RFC 8032, section 5.1.5, makes of 32 secret bytes. */
  static KeyPair pair(byte[] secret) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(PublicKey key) {
    EdECPoint point = ((EdECPublicKey) key).getPoint();
    byte[] bytes = reversed(point.getY().toByteArray());
    if (point.isXOdd()) {
      bytes[BYTES - 1] |= (byte) SIGN;
    }
    return bytes;
  }

  /**
   * @throws NoteException when these bytes are no public key
   */
  static PublicKey key(byte[] bytes) {
    byte[] y = bytes.clone();
    boolean isOdd = (y[BYTES - 1] & SIGN) != 0;
    y[BYTES - 1] &= (byte) ~SIGN;
    var point = new EdECPoint(isOdd, new BigInteger(1, reversed(y)));
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    } catch (GeneralSecurityException _) {
      throw new NoteException("This is not an Ed25519 key.");
    }
  }

  // Big-endian of any length from and to 32 bytes little-endian.
  private static byte[] reversed(byte[] number) {
    byte[] reversed = new byte[BYTES];
    for (int i = 0; i < Math.min(BYTES, number.length); i++) {
      reversed[i] = number[number.length - 1 - i];
    }
    return reversed;
  }

  /** The JDK makes no public key of a secret but while it makes both of what is random. */
  private static final class Given extends SecureRandom {

    @Serial private static final long serialVersionUID = 1L;

    private final byte[] secret;

    Given(byte[] secret) {
      this.secret = Arrays.copyOf(secret, BYTES);
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(secret, 0, bytes, 0, bytes.length);
    }
  }
}
