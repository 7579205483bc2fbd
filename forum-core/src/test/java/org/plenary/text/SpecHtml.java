package org.plenary.text;

import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The HTML that a specification expects, as Plenary means to show it: raw HTML as it was typed,
 * headings two levels down, images as links, no link but to the web, task boxes as characters, mail
 * addresses hidden, a direction on every block, no endorsement of links.
 */
final class SpecHtml {

  private static final Addresses ADDRESSES = new Addresses();
  private static final Parser PARSER = Parser.builder().build();
  private static final Set<String> DIRECTED =
      Set.of("p", "li", "blockquote", "h3", "h4", "h5", "h6", "td", "th");

  private SpecHtml() {}

  static Element ours(SpecExample example) {
    Document document = Jsoup.parseBodyFragment(rawAsTyped(example));
    document.select("h1, h2, h3, h4, h5, h6").forEach(SpecHtml::shift);
    document.select("input").forEach(SpecHtml::showBox);
    document.select("img").forEach(SpecHtml::showLink);
    document.select("a").forEach(SpecHtml::keepWeb);
    document.select("*").forEach(SpecHtml::direct);
    document.select("*").forEach(SpecHtml::hideAddresses);
    return document.body();
  }

  /** Each piece of raw HTML stands in the expected HTML letter by letter, in its order. */
  private static String rawAsTyped(SpecExample example) {
    var shown = new StringBuilder();
    var raw = new RawHtml(example.html(), shown);
    PARSER.parse(example.markdown()).accept(raw);
    return shown.append(example.html(), raw.copied, example.html().length()).toString();
  }

  private static final class RawHtml extends AbstractVisitor {
    private final String html;
    private final StringBuilder shown;
    private int copied;

    RawHtml(String html, StringBuilder shown) {
      this.html = html;
      this.shown = shown;
    }

    @Override
    public void visit(HtmlBlock block) {
      show("<p>", block.getLiteral(), "</p>");
    }

    @Override
    public void visit(HtmlInline inline) {
      show("", inline.getLiteral(), "");
    }

    private void show(String before, String literal, String after) {
      int at = html.indexOf(literal, copied);
      if (at >= 0) {
        shown.append(html, copied, at).append(before);
        Escape.append(shown, literal);
        shown.append(after);
        copied = at + literal.length();
      }
    }
  }

  private static void shift(Element heading) {
    heading.tagName("h" + Math.min(6, heading.tagName().charAt(1) - '0' + 2));
  }

  private static void showBox(Element input) {
    input.replaceWith(new TextNode(input.hasAttr("checked") ? "☑" : "☐"));
  }

  private static void showLink(Element image) {
    String source = image.attr("src");
    String text = image.attr("alt").isBlank() ? source : image.attr("alt");
    boolean link = isWeb(source) && image.closest("a") == null;
    image.replaceWith(link ? new Element("a").attr("href", source).text(text) : new TextNode(text));
  }

  private static void keepWeb(Element link) {
    if (isWeb(link.attr("href"))) {
      link.attr("rel", Inline.REL);
    } else if (link.hasAttr("title")) {
      link.removeAttr("href").attr("rel", Inline.REL);
    } else {
      link.unwrap();
    }
  }

  private static boolean isWeb(String address) {
    return address.matches("(?is)https?://.*");
  }

  private static void direct(Element element) {
    if (element.tagName().equals("pre")) {
      element.attr("dir", "ltr");
    } else if (DIRECTED.contains(element.tagName())) {
      element.attr("dir", "auto");
    }
  }

  private static void hideAddresses(Element element) {
    for (Attribute attribute : element.attributes()) {
      attribute.setValue(ADDRESSES.mask(attribute.getValue()));
    }
    for (TextNode text : List.copyOf(element.textNodes())) {
      text.text(ADDRESSES.mask(text.getWholeText()));
    }
  }
}
