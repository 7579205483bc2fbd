package org.plenary.text;

import java.util.List;
import java.util.stream.Collectors;
import org.plenary.text.MailPart.Kind;

/**
 * Mail bodies in text/plain to safe HTML: quotes nested, long or trailing quotes and signatures
 * folded into {@code <details>} whose summaries are short English words for the pages to localise,
 * columns kept, links linked, addresses hidden. No other character of the text is lost.
 * Thread-safe, linear, never throws.
 */
public final class PlainText {

  private static final int LONG_QUOTE = 12;
  private static final int SHORT_TAIL = 3;

  private final Inline inline = new Inline();

  /** HTML of {@code text}. */
  public String render(String text) {
    String clean = CleanText.of(text);
    List<MailPart> parts = MailParts.of(MailLines.of(clean));
    StringBuilder html = new StringBuilder(clean.length() * 5 / 4 + 64);
    int tail = startOfTail(parts);
    for (int i = 0; i < parts.size(); i++) {
      i = appendPart(html, parts, i, i >= tail);
    }
    return html.toString();
  }

  /** The text without quotes, attribution lines, signature and armour. */
  public String ownWords(String text) {
    return MailParts.of(MailLines.of(CleanText.of(text))).stream()
        .filter(part -> part.kind() == Kind.OWN)
        .flatMap(part -> part.lines().stream())
        .map(MailLine::text)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** Where nothing of the author's own follows; past the end if there is nothing before it. */
  private static int startOfTail(List<MailPart> parts) {
    int start = parts.size();
    while (start > 0
        && (parts.get(start - 1).kind() != Kind.OWN || parts.get(start - 1).isBlank())) {
      start--;
    }
    return start == 0 ? parts.size() : start;
  }

  /** Appends the part, an attribution together with its quote, and gives the index it ended at. */
  private int appendPart(StringBuilder html, List<MailPart> parts, int index, boolean tail) {
    MailPart part = parts.get(index);
    switch (part.kind()) {
      case OWN -> append(html, part);
      case SIGNATURE -> fold(html, Fold.SIGNATURE, List.of(part));
      case ARMOUR -> fold(html, Fold.ARMOUR, List.of(part));
      case FORWARDED -> fold(html, Fold.QUOTED, List.of(part));
      case QUOTE, ATTRIBUTION -> {
        int end = part.kind() == Kind.ATTRIBUTION ? index + 1 : index;
        appendQuote(html, parts.subList(index, end + 1), tail);
        return end;
      }
    }
    return index;
  }

  private void appendQuote(StringBuilder html, List<MailPart> quote, boolean tail) {
    int length = quote.getLast().lines().size();
    if (length > (tail ? SHORT_TAIL : LONG_QUOTE)) {
      fold(html, Fold.QUOTED, quote);
    } else {
      quote.forEach(part -> append(html, part));
    }
  }

  private void fold(StringBuilder html, Fold fold, List<MailPart> parts) {
    html.append(fold.opening()).append("\n");
    parts.forEach(part -> append(html, part));
    html.append("</details>\n");
  }

  private void append(StringBuilder html, MailPart part) {
    new MailBlocks(inline, html, isByLine(part)).append(part.lines());
  }

  private static boolean isByLine(MailPart part) {
    return part.kind() == Kind.SIGNATURE || part.kind() == Kind.ARMOUR;
  }
}
