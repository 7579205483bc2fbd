package org.plenary.web.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.plenary.web.feed.AtomFault.Kind;

/** Addresses and ids as feeds write them: IRIs (RFC 3987), tags (RFC 4151) and URNs (RFC 8141). */
final class AtomNames {

  private static final String NAME = "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";
  private static final Pattern IRI =
      Pattern.compile("([^\\p{Cntrl}\\s<>\"{}|\\\\^`%]|%\\p{XDigit}{2})*");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");
  private static final Pattern NO_HOST = Pattern.compile("(https?|ftp):(?!//[^/?#]).*");
  private static final Pattern TAG =
      Pattern.compile(
          "tag:(%1$s|[\\w.+-]+@%1$s),\\d{4}(-\\d\\d(-\\d\\d)?)?:([\\w.~!$&'()*+,;=:@/?-]|%%\\p{XDigit}{2})*(#\\S*)?"
              .formatted(NAME));
  private static final Pattern URN =
      Pattern.compile("urn:[a-z0-9][a-z0-9-]{0,31}:\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern UUID =
      Pattern.compile("urn:uuid:(?!\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}$).*");
  private static final Pattern NEEDLESS =
      Pattern.compile(".*(%(2[DdEe]|3\\d|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])|%\\d?[a-f]).*");

  private AtomNames() {}

  /**
   * @param isWhole whether it must say by itself what it names
   */
  static List<AtomFault> faults(String name, boolean isWhole) {
    if (name.startsWith("tag:")) {
      return unless(TAG.matcher(name).matches(), Kind.TAG, name);
    }
    if (name.regionMatches(true, 0, "urn:", 0, 4)) {
      return unless(URN.matcher(name).matches() && !UUID.matcher(name).matches(), Kind.URN, name);
    }
    boolean isIri =
        IRI.matcher(name).matches()
            && !NO_HOST.matcher(name).matches()
            && (!isWhole || SCHEME.matcher(name).matches());
    return unless(isIri, Kind.IRI, name);
  }

  private static List<AtomFault> unless(boolean isGood, Kind kind, String name) {
    return isGood ? List.of() : List.of(new AtomFault(kind, name));
  }

  /** Whether readers who compare ids letter by letter could take it for another. */
  static List<AtomFault> uncanonical(String id) {
    try {
      boolean isAddress = id.regionMatches(true, 0, "http", 0, 4);
      return unless(!isAddress || isCanonical(new URI(id)), Kind.CANON, id);
    } catch (URISyntaxException e) {
      return List.of();
    }
  }

  private static boolean isCanonical(URI id) {
    String authority = Objects.requireNonNullElse(id.getRawAuthority(), "");
    String path = Objects.requireNonNullElse(id.getRawPath(), "");
    return id.normalize().toString().equals(id.toString())
        && id.getScheme().equals(id.getScheme().toLowerCase(Locale.ROOT))
        && !authority.contains("@")
        && authority.equals(authority.toLowerCase(Locale.ROOT))
        && !authority.endsWith(":80")
        && !authority.endsWith(":")
        && !path.isEmpty()
        && !NEEDLESS.matcher(id.toString()).matches();
  }
}
