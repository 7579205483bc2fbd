package org.plenary.web.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of mails in headers. Those of old archives that nobody may send today are called by their
 * digests, everywhere the same.
 */
record MessageIds(String host) {

  private static final Pattern SENDABLE = Pattern.compile("[!-;=?-~]{1,900}");

  String of(String id) {
    return "<" + (SENDABLE.matcher(id).matches() ? id : digest(id) + "@" + host) + ">";
  }

  String of(List<String> ids) {
    return ids.stream().map(this::of).collect(Collectors.joining(" "));
  }

  private static String digest(String id) {
    try {
      byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
      return "x" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
