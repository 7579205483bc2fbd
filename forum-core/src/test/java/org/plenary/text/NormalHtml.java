package org.plenary.text;

import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML in the one form that all HTML with the same meaning has: attributes sorted, white space as
 * one space, and none at the edges of blocks, except in {@code pre}, and the marks that some write
 * with a percent sign in links as themselves.
 */
final class NormalHtml {

  private static final Set<String> INLINE =
      Set.of("a", "code", "em", "strong", "del", "sup", "b", "i", "s");

  private static final Pattern MARK = Pattern.compile("%(28|29|5[BCD]|60)");

  private final StringBuilder normal = new StringBuilder();

  private NormalHtml() {}

  static String of(Element body) {
    var html = new NormalHtml();
    body.childNodes().forEach(html::append);
    return html.normal.toString();
  }

  private void append(Node node) {
    switch (node) {
      case TextNode text -> appendText(text);
      case Element element -> appendElement(element);
      default -> normal.append(node.outerHtml());
    }
  }

  private void appendElement(Element element) {
    var attributes = new TreeMap<String, String>();
    for (Attribute attribute : element.attributes()) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
    attributes.computeIfPresent("href", (_, address) -> marked(address));
    normal.append('<').append(element.tagName()).append(attributes).append('>');
    element.childNodes().forEach(this::append);
    normal.append("</").append(element.tagName()).append('>');
  }

  private static String marked(String address) {
    return MARK.matcher(address)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(mark.group(1), 16))));
  }

  private void appendText(TextNode node) {
    String text = node.getWholeText();
    Element parent = node.parent();
    if (parent == null || parent.closest("pre") == null) {
      text = text.replaceAll("[ \t\n]+", " ");
      text = isEdge(node.previousSibling(), parent) ? text.stripLeading() : text;
      text = isEdge(node.nextSibling(), parent) ? text.stripTrailing() : text;
    }
    Escape.append(normal, text);
  }

  private static boolean isEdge(@Nullable Node beside, @Nullable Element parent) {
    return beside instanceof Element element
        ? isBlock(element)
        : beside == null && (parent == null || isBlock(parent));
  }

  private static boolean isBlock(Element element) {
    return !INLINE.contains(element.tagName());
  }
}
