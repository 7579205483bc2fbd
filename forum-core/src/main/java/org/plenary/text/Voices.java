package org.plenary.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Hears who says what in a post, in one walk over it. */
final class Voices implements NodeVisitor {

  private static final Set<String> APART = Set.of("br", "summary");

  private final FlowingWords own = new FlowingWords();
  private final FlowingWords quoted = new FlowingWords();
  private final FlowingWords code = new FlowingWords();
  private int quotes;
  private int blocksOfCode;

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode text when blocksOfCode > 0 -> code.keep(text.getWholeText());
      case TextNode text -> speaking().add(text.getWholeText());
      case Element element -> {
        edge(element);
        step(element, 1);
      }
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      edge(element);
      step(element, -1);
    }
  }

  private void step(Element element, int by) {
    switch (element.normalName()) {
      case "pre" -> blocksOfCode += by;
      case "blockquote", "details" -> quotes += by;
      default -> {}
    }
  }

  private void edge(Element element) {
    if (element.isBlock() || APART.contains(element.normalName())) {
      own.separate();
      quoted.separate();
      code.separate();
    }
  }

  private FlowingWords speaking() {
    return quotes > 0 ? quoted : own;
  }

  String own() {
    return own.text();
  }

  String quoted() {
    return quoted.text();
  }

  String code() {
    return code.text();
  }
}
