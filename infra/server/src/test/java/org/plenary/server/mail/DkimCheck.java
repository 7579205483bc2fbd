package org.plenary.server.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a mail is as it was signed (RFC 6376), relaxed in headers and in the body. */
final class DkimCheck {

  private DkimCheck() {}

  /**
   * @param raw its bytes as letters of ISO 8859-1
   */
  static boolean isWhole(String raw, PublicKey key) throws GeneralSecurityException {
    int end = raw.indexOf("\r\n\r\n");
    List<String> headers = headers(raw.substring(0, end));
    String signature =
        headers.stream()
            .filter(header -> name(header).equals("dkim-signature"))
            .findFirst()
            .orElseThrow();
    Map<String, String> tags = tags(signature);
    byte[] body = sha256(relaxedBody(raw.substring(end + 4)));
    return Arrays.equals(body, Base64.getDecoder().decode(tag(tags, "bh")))
        && verifies(key, signed(headers, signature, tag(tags, "h")), tag(tags, "b"));
  }

  private static String tag(Map<String, String> tags, String name) {
    return tags.getOrDefault(name, "");
  }

  private static List<String> headers(String block) {
    List<String> headers =
        new ArrayList<>(List.of(block.replaceAll("\r\n([ \t])", "$1").split("\r\n")));
    Collections.reverse(headers);
    return headers;
  }

  private static String name(String header) {
    return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
  }

  private static String relaxed(String header) {
    String value = header.substring(header.indexOf(':') + 1);
    return name(header) + ":" + value.replaceAll("[ \t]+", " ").strip();
  }

  private static Map<String, String> tags(String signature) {
    return Arrays.stream(signature.substring(signature.indexOf(':') + 1).split(";"))
        .map(tag -> tag.strip().split("=", 2))
        .collect(Collectors.toMap(tag -> tag[0].strip(), tag -> tag[1].replaceAll("\\s", "")));
  }

  // Of several of a name the last stands for the first in the list; one that is not there is empty.
  private static String signed(List<String> headers, String signature, String names) {
    List<String> left = new ArrayList<>(headers);
    var signed = new StringBuilder();
    for (String name : names.toLowerCase(Locale.ROOT).split(":", -1)) {
      left.stream()
          .filter(header -> name(header).equals(name))
          .findFirst()
          .ifPresent(
              header -> {
                left.remove(header);
                signed.append(relaxed(header)).append("\r\n");
              });
    }
    return signed + relaxed(signature).replaceAll("(;\\s*b=)[^;]*", "$1");
  }

  private static String relaxedBody(String body) {
    String relaxed = body.replaceAll("[ \t]+\r\n", "\r\n").replaceAll("[ \t]+", " ");
    return relaxed.replaceAll("(\r\n)*\\z", "") + "\r\n";
  }

  private static byte[] sha256(String text) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean verifies(PublicKey key, String text, String signature)
      throws GeneralSecurityException {
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(key);
    check.update(text.getBytes(StandardCharsets.ISO_8859_1));
    return check.verify(Base64.getDecoder().decode(signature));
  }
}
