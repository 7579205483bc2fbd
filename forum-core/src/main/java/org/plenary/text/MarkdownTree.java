package org.plenary.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The HTML of a post as a tree of Markdown; a row of a table is a paragraph. */
final class MarkdownTree {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "q", "s",
          "samp", "small", "strong", "sub", "sup", "td", "th", "u", "var");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Block into;
  private @Nullable Paragraph open;

  private MarkdownTree(Block into) {
    this.into = into;
  }

  static Document of(String html) {
    var document = new Document();
    fill(document, Jsoup.parseBodyFragment(html).body());
    return document;
  }

  private static <B extends Block> B fill(B block, Element element) {
    new MarkdownTree(block).appendAll(element);
    return block;
  }

  private void appendAll(Element parent) {
    parent.childNodes().forEach(this::append);
    open = null;
  }

  private void append(org.jsoup.nodes.Node node) {
    if (node instanceof Element element && !INLINE.contains(element.normalName())) {
      open = null;
      appendBlock(element);
      open = null;
    } else if (open != null || !isBlank(node)) {
      open = open == null ? begin() : open;
      appendInline(open, node);
    }
  }

  private static boolean isBlank(org.jsoup.nodes.Node node) {
    return node instanceof TextNode text ? text.isBlank() : node.nameIs("br");
  }

  private Paragraph begin() {
    var paragraph = new Paragraph();
    into.appendChild(paragraph);
    return paragraph;
  }

  private void appendBlock(Element element) {
    switch (element.normalName()) {
      case "summary" -> {}
      case "blockquote" -> into.appendChild(fill(new BlockQuote(), element));
      case "ul" -> into.appendChild(fill(new BulletList(), element));
      case "ol" -> into.appendChild(fill(new OrderedList(), element));
      case "li" -> into.appendChild(fill(new ListItem(), element));
      case "hr" -> into.appendChild(new ThematicBreak());
      case "pre" -> into.appendChild(code(element));
      case "h3", "h4", "h5", "h6" -> into.appendChild(heading(element));
      default -> appendAll(element);
    }
  }

  private static FencedCodeBlock code(Element element) {
    var code = new FencedCodeBlock();
    code.setLiteral(element.wholeText().stripTrailing() + "\n");
    return code;
  }

  // Headings of a post stand two levels under the page's.
  private static Heading heading(Element element) {
    var heading = new Heading();
    heading.setLevel(element.normalName().charAt(1) - '0' - 2);
    element.childNodes().forEach(child -> appendInline(heading, child));
    return heading;
  }

  private static void appendInline(Node parent, org.jsoup.nodes.Node node) {
    if (node instanceof TextNode text) {
      String words = SPACE.matcher(text.getWholeText()).replaceAll(" ");
      parent.appendChild(new Text(beginsLine(parent) ? words.stripLeading() : words));
    } else if (node instanceof Element element) {
      appendElement(parent, element);
    }
  }

  private static boolean beginsLine(Node parent) {
    Node last = parent.getLastChild();
    return last == null ? parent instanceof Block : last instanceof HardLineBreak;
  }

  private static void appendElement(Node parent, Element element) {
    switch (element.normalName()) {
      case "br" -> parent.appendChild(new HardLineBreak());
      case "em", "i", "cite", "var" -> wrap(parent, new Emphasis("*"), element);
      case "strong", "b" -> wrap(parent, new StrongEmphasis("**"), element);
      case "del", "s" -> wrap(parent, new Strikethrough("~~"), element);
      case "code", "kbd", "samp" -> parent.appendChild(new Code(element.text()));
      case "a" -> wrap(parent, new Link(element.attr("href"), null), element);
      case "td", "th" -> {
        wrapped(parent, element);
        parent.appendChild(new Text(" "));
      }
      default -> wrapped(parent, element);
    }
  }

  private static void wrap(Node parent, Node wrapper, Element element) {
    parent.appendChild(wrapped(wrapper, element));
  }

  private static Node wrapped(Node wrapper, Element element) {
    element.childNodes().forEach(child -> appendInline(wrapper, child));
    return wrapper;
  }
}
