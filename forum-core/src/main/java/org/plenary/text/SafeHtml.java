package org.plenary.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes what the policy let through, with the least escaping. It gives each block its direction,
 * each link its {@code rel}, a link in place of an image, and hides addresses.
 */
final class SafeHtml implements HtmlStreamEventReceiver {

  private static final Set<String> VOID = Set.of("br", "hr");
  private static final Set<String> HEADINGS = Set.of("h3", "h4", "h5", "h6");
  private static final Set<String> DIRECTED =
      Set.of(
          "p",
          "div",
          "li",
          "blockquote",
          "h3",
          "h4",
          "h5",
          "h6",
          "td",
          "th",
          "dt",
          "dd",
          "pre",
          "caption");

  private final StringBuilder html;
  private final Addresses addresses;
  private final Deque<String> open = new ArrayDeque<>();
  private int links;

  SafeHtml(StringBuilder html, Addresses addresses) {
    this.html = html;
    this.addresses = addresses;
  }

  @Override
  public void openDocument() {
    open.clear();
  }

  @Override
  public void closeDocument() {
    while (!open.isEmpty()) {
      closeTag(open.peek());
    }
  }

  @Override
  public void openTag(String name, List<String> attributes) {
    if (name.equals("img")) {
      appendImage(attributes);
      return;
    }
    closeHeadingBefore(name);
    html.append('<').append(name);
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      appendAttribute(attributes.get(i), attributes.get(i + 1));
    }
    if (DIRECTED.contains(name) && value(attributes, "dir") == null) {
      appendAttribute("dir", name.equals("pre") ? "ltr" : "auto");
    }
    if (name.equals("a")) {
      appendRelation(value(attributes, "href"));
      links++;
    }
    html.append('>');
    if (!VOID.contains(name)) {
      open.push(name);
    }
  }

  /** As browsers do, who would else read other elements than we wrote. */
  private void closeHeadingBefore(String name) {
    String last = open.peek();
    if (last != null && HEADINGS.contains(last) && HEADINGS.contains(name)) {
      closeTag(last);
    }
  }

  @Override
  public void closeTag(String name) {
    if (name.equals(open.peek())) {
      open.pop();
      links -= name.equals("a") ? 1 : 0;
      html.append("</").append(name).append('>');
    }
  }

  @Override
  public void text(String text) {
    Escape.append(html, addresses.mask(CleanText.of(text)));
  }

  private void appendAttribute(String name, String value) {
    html.append(' ').append(name).append("=\"");
    Escape.append(html, addresses.mask(CleanText.of(value)));
    html.append('"');
  }

  /** Other sites are not endorsed; a page of ours needs no word. */
  private void appendRelation(@Nullable String address) {
    if (address == null || !address.startsWith("/")) {
      appendAttribute("rel", Inline.REL);
    }
  }

  /** An image without a text, or of a pixel or two, only reports who reads. */
  private void appendImage(List<String> attributes) {
    String source = value(attributes, "src");
    String alternative = value(attributes, "alt");
    if (alternative == null || alternative.isBlank() || isTiny(attributes)) {
      return;
    }
    if (source == null || links > 0) {
      text(alternative);
      return;
    }
    html.append("<a");
    appendAttribute("href", source);
    appendAttribute("rel", Inline.REL);
    html.append('>');
    text(alternative);
    html.append("</a>");
  }

  private static boolean isTiny(List<String> attributes) {
    return isTiny(value(attributes, "width")) || isTiny(value(attributes, "height"));
  }

  private static boolean isTiny(@Nullable String size) {
    return size != null && Set.of("0", "1", "2").contains(size);
  }

  private static @Nullable String value(List<String> attributes, String name) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return attributes.get(i + 1);
      }
    }
    return null;
  }
}
