package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.auth.Reconciliation.Pace;

/** Roles that Keycloak gives, kept as they are there. */
public record ReconciliationSettings(
    @Setting(
            name = "PLENARY_RECONCILE_CHANGES",
            standard = "PT20S",
            meaning = "How often Keycloak is asked which accounts and groups were changed.",
            range = {"PT1S", "PT1H"})
        Duration changes,
    @Setting(
            name = "PLENARY_RECONCILE_EVERYTHING",
            standard = "PT1H",
            meaning = "How often all accounts and groups are compared with Keycloak's.",
            range = {"PT1S", "P7D"})
        Duration everything,
    @Setting(
            name = "PLENARY_PROVIDER_TRUST",
            standard = "P30D",
            meaning =
                "How long roles that a chapter's own identity provider named are believed without a"
                    + " new sign-in there.",
            range = {"PT1M", "P365D"})
        Duration trust) {

  public Pace pace() {
    return new Pace(changes, everything);
  }
}
