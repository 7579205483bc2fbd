package org.plenary.server.node;

import org.plenary.auth.Keycloak;
import org.plenary.auth.KeycloakClient;
import org.plenary.auth.Reconciliation;
import org.plenary.caller.MembershipService;
import org.plenary.chapter.ChapterService;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.member.ArrivalService;
import org.plenary.member.ClaimService;
import org.plenary.server.settings.PartSettings;
import org.plenary.server.settings.Settings;
import org.plenary.session.SessionLimits;
import org.plenary.session.SessionService;
import org.plenary.token.TokenService;

/** Sign-in's part of the object graph. */
final class SignInParts {

  private final Foundation foundation;
  private final Settings settings;

  SignInParts(Foundation foundation) {
    this.foundation = foundation;
    this.settings = foundation.settings();
  }

  Keycloak keycloak() {
    SessionLimits limits = settings.sessions().limits();
    var members =
        new Keycloak.Members(
            new SessionService(foundation.pool(), limits),
            new ArrivalService(foundation.pool(), seal()),
            new MembershipService(foundation.pool()),
            tokens(),
            limits);
    return new Keycloak(
        foundation.vertx(), client(), foundation.sealing(), members, foundation.clock());
  }

  Reconciliation reconciliation() {
    var ours =
        new Reconciliation.Ours(
            new ChapterService(foundation.work()),
            new ClaimService(foundation.work(), seal(), settings.reconciliation().trust()),
            foundation.duties());
    return new Reconciliation(
        foundation.vertx(), client(), ours, settings.reconciliation().pace(), foundation.clock());
  }

  private AddressSeal seal() {
    return new AddressSeal(foundation.sealing());
  }

  TokenService tokens() {
    return new TokenService(foundation.pool(), settings.tokens().limits());
  }

  private KeycloakClient client() {
    PartSettings parts = settings.parts();
    return new KeycloakClient(
        parts.keycloak(), parts.clientId(), parts.clientSecret(), settings.http().publicUrl());
  }
}
