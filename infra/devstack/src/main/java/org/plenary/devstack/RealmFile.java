package org.plenary.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The file of a demo realm. Addresses and secrets have places in it, such as {@code
 * ${PLENARY_PUBLIC_URL}}.
 */
record RealmFile(String text) {

  /** The file of the realm of this name. */
  static RealmFile of(String realm) {
    try (InputStream file = RealmFile.class.getResourceAsStream(realm + "-realm.json")) {
      return new RealmFile(
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The realm, with these values at the places of their names. */
  ObjectNode filled(Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", value.getValue());
    }
    return parsed(filled);
  }

  /** The accounts that can sign in with a password. */
  List<String> accounts() {
    return parsed(text)
        .path("users")
        .valueStream()
        .filter(user -> user.has("credentials"))
        .map(user -> user.path("username").asText())
        .toList();
  }

  /** Differs from that of every other text. */
  String digest() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode parsed(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
