package org.plenary.devstack;

import java.net.URI;

/**
 * What the client {@code plenary} of the realm is told.
 *
 * @param publicUrl where the forum is; the one redirect address lies below it
 */
public record RealmClient(URI publicUrl, String secret) {

  /** Never shows the secret. */
  @Override
  public String toString() {
    return publicUrl.toString();
  }
}
