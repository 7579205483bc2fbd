package org.plenary.journey;

import java.util.Locale;
import java.util.Map;

/** What somebody signs in with. */
record Account(String name) {

  /** The password of each. */
  static final String PASSWORD = "a long walk home";

  /** What Keycloak's page asks of whoever makes it, by the names of its fields. */
  Map<String, String> registration() {
    return Map.of(
        "username",
        name,
        "password",
        PASSWORD,
        "password-confirm",
        PASSWORD,
        "email",
        mail(),
        "firstName",
        shownAs(),
        "lastName",
        "Example");
  }

  String mail() {
    return name + "@example.org";
  }

  /** How others call them. */
  String shownAs() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
