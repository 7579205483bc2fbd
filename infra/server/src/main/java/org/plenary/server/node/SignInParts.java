package org.plenary.server.node;

import org.plenary.auth.Keycloak;
import org.plenary.auth.KeycloakClient;
import org.plenary.auth.Reconciliation;
import org.plenary.caller.MembershipService;
import org.plenary.chapter.ChapterService;
import org.plenary.member.ArrivalService;
import org.plenary.member.ClaimService;
import org.plenary.server.settings.PartSettings;
import org.plenary.server.settings.Settings;
import org.plenary.session.SessionLimits;
import org.plenary.session.SessionService;
import org.plenary.token.TokenService;

/** Sign-in's part of the object graph. */
final class SignInParts {

  private final Ground ground;
  private final Settings settings;

  SignInParts(Ground ground) {
    this.ground = ground;
    this.settings = ground.settings();
  }

  Keycloak keycloak() {
    SessionLimits limits = settings.sessions().limits();
    var members =
        new Keycloak.Members(
            new SessionService(ground.pool(), limits),
            new ArrivalService(ground.pool()),
            new MembershipService(ground.pool()),
            tokens(),
            limits);
    return new Keycloak(ground.vertx(), client(), ground.sealing(), members, ground.clock());
  }

  Reconciliation reconciliation() {
    var ours =
        new Reconciliation.Ours(
            new ChapterService(ground.work()),
            new ClaimService(ground.work(), settings.reconciliation().trust()),
            ground.duties());
    return new Reconciliation(
        ground.vertx(), client(), ours, settings.reconciliation().pace(), ground.clock());
  }

  TokenService tokens() {
    return new TokenService(ground.pool(), settings.tokens().limits());
  }

  private KeycloakClient client() {
    PartSettings parts = settings.parts();
    return new KeycloakClient(
        parts.keycloak(), parts.clientId(), parts.clientSecret(), settings.http().publicUrl());
  }
}
