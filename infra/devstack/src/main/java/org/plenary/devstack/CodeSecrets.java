package org.plenary.devstack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What one run of the code flow keeps to itself until its code comes back (RFC 7636). */
record CodeSecrets(String state, String verifier) {

  static CodeSecrets random() {
    return new CodeSecrets(text(), text());
  }

  /** What is told of the verifier beforehand. */
  String challenge() {
    try {
      return encoded(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return encoded(random);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
