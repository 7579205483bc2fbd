package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.MailPart.Kind;

/** Divides the lines of a mail body into own words, quotes, signature and what else there is. */
final class MailParts {

  private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
  private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
  private static final String SIGNATURE_END = "-----END PGP SIGNATURE-----";
  private static final int LONGEST_FOOTER = 12;

  private final List<MailLine> lines;
  private final List<MailPart> parts = new ArrayList<>();
  private List<MailLine> current = new ArrayList<>();
  private Kind kind = Kind.OWN;

  private MailParts(List<MailLine> lines) {
    this.lines = lines;
  }

  static List<MailPart> of(List<MailLine> lines) {
    return new MailParts(lines).divide();
  }

  private List<MailPart> divide() {
    for (int i = 0; i < lines.size(); i++) {
      MailLine line = lines.get(i);
      Kind next = kindOf(line, i);
      if (next != kind) {
        if (next == Kind.QUOTE) {
          splitAttribution();
        }
        begin(next);
      }
      current.add(line);
      if (kind == Kind.ARMOUR && endsArmour(line)) {
        begin(Kind.OWN);
      }
    }
    begin(Kind.OWN);
    return parts;
  }

  private Kind kindOf(MailLine line, int index) {
    String text = line.text();
    if (kind == Kind.ARMOUR || kind == Kind.FORWARDED) {
      return kind;
    }
    if (line.depth() > 0) {
      return Kind.QUOTE;
    }
    if (text.startsWith("--") || text.startsWith("Begin") || text.startsWith("begin")) {
      String bare = text.stripTrailing();
      if (bare.equals(SIGNED) || bare.equals(SIGNATURE)) {
        return Kind.ARMOUR;
      }
      if (Attribution.forwards(bare)) {
        return Kind.FORWARDED;
      }
    }
    if (opensSignature(text, index)) {
      return Kind.SIGNATURE;
    }
    return kind == Kind.SIGNATURE ? Kind.SIGNATURE : Kind.OWN;
  }

  private boolean opensSignature(String text, int index) {
    if (text.equals("-- ") || text.equals("- -- ")) {
      return true;
    }
    boolean loose = text.equals("--") || (text.startsWith("____________") && isRule(text));
    return loose && ownLinesAfter(index) <= LONGEST_FOOTER;
  }

  private static boolean isRule(String text) {
    return text.stripTrailing().chars().allMatch(c -> c == '_');
  }

  /** Counts the lines to the next quote or the end, no further than matters. */
  private int ownLinesAfter(int index) {
    int count = 0;
    for (int i = index + 1; i < lines.size() && count <= LONGEST_FOOTER; i++) {
      if (lines.get(i).depth() > 0) {
        break;
      }
      count += lines.get(i).isBlank() ? 0 : 1;
    }
    return count;
  }

  /** The header of a signed message ends at its first blank line. */
  private boolean endsArmour(MailLine line) {
    return current.getFirst().text().startsWith(SIGNED)
        ? line.isBlank()
        : line.text().startsWith(SIGNATURE_END);
  }

  private void splitAttribution() {
    int end = current.size();
    while (end > 0 && current.get(end - 1).isBlank()) {
      end--;
    }
    int from = end - Attribution.length(current.subList(0, end));
    if (from < end) {
      List<MailLine> attribution = new ArrayList<>(current.subList(from, current.size()));
      current.subList(from, current.size()).clear();
      begin(Kind.ATTRIBUTION);
      current = attribution;
    }
  }

  private void begin(Kind next) {
    if (!current.isEmpty()) {
      parts.add(new MailPart(kind, current));
      current = new ArrayList<>();
    }
    kind = next;
  }
}
