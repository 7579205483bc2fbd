package org.plenary.session;

import io.vertx.core.buffer.Buffer;
import org.plenary.member.MemberId;

/**
 * A browser that has just signed in.
 *
 * @param digest SHA-256 of what its cookie says
 * @param signIn the identity provider's name of this sign-in
 * @param sealedToken what renews it there, encrypted
 * @param browser what the browser says it is, at most 300 characters
 */
public record NewSession(
    Buffer digest, MemberId member, String signIn, Buffer sealedToken, String browser) {

  /** Never shows the secrets. */
  @Override
  public String toString() {
    return "a session of member " + member.value();
  }
}
