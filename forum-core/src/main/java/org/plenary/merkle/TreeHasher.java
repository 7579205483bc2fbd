package org.plenary.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes leaves and nodes so that neither can be taken for the other; for one thread at a time. */
public final class TreeHasher {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest digest;

  public TreeHasher() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a tree without leaves. */
  public Hash empty() {
    return Hash.made(digest.digest());
  }

  public Hash leaf(byte[] content) {
    digest.update(LEAF);
    return Hash.made(digest.digest(content));
  }

  public Hash node(Hash left, Hash right) {
    digest.update(NODE);
    digest.update(left.shared());
    return Hash.made(digest.digest(right.shared()));
  }
}
