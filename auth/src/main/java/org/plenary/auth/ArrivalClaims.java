package org.plenary.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.mailaddress.MailAddress;
import org.plenary.member.Arrival;
import org.plenary.member.Arrival.SignedIn;
import org.plenary.member.Identity;

/**
 * Who somebody is, which roles are claimed and where they read mail, out of an access token that
 * was verified.
 */
final class ArrivalClaims {

  private ArrivalClaims() {}

  static Arrival of(JWTClaimsSet claims) {
    var identity =
        new Identity(
            claims.getIssuer(),
            claims.getSubject(),
            text(claims, "preferred_username").orElse(""),
            text(claims, "name").or(() -> text(claims, "preferred_username")).orElse("member"),
            text(claims, "locale"));
    Instant issuedAt = Objects.requireNonNull(claims.getIssueTime()).toInstant();
    return new Arrival(
        identity, GroupClaims.of(claims), issuedAt, signedIn(claims, issuedAt), address(claims));
  }

  private static Optional<MailAddress> address(JWTClaimsSet claims) {
    return Boolean.TRUE.equals(claims.getClaim("email_verified"))
        ? text(claims, "email").flatMap(MailAddress::parse)
        : Optional.empty();
  }

  // What renews a token proves nothing anew.
  private static SignedIn signedIn(JWTClaimsSet claims, Instant issuedAt) {
    Instant at =
        claims.getClaim("auth_time") instanceof Number seconds
            ? Instant.ofEpochSecond(seconds.longValue())
            : issuedAt;
    return new SignedIn(text(claims, "identity_provider"), at);
  }

  /** The identity provider's name of the sign-in in which a token was issued. */
  static Optional<String> signIn(JWTClaimsSet claims) {
    return text(claims, "sid");
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    @Nullable Object claim = claims.getClaim(name);
    return claim instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }
}
