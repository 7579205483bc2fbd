package org.plenary.web.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Tag;
import org.plenary.web.feed.AtomFault.Kind;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Markup that an Atom document holds, and words that could be taken for it. */
final class AtomMarkup {

  private static final Pattern LIKE_MARKUP =
      Pattern.compile("</?([A-Za-z][\\w:-]*)[\\s/>]|<!--|&(?:[A-Za-z]{2,8}|#\\d+);");
  private static final Pattern TAGS = Pattern.compile("</?([A-Za-z][\\w:-]*)");
  private static final Pattern UNFINISHED = Pattern.compile("<[A-Za-z/][^<>]*$");
  private static final Set<String> DANGEROUS =
      Set.of(
          "applet", "base", "embed", "frame", "iframe", "link", "meta", "object", "script",
          "style");

  private final Element root;
  private final List<AtomFault> faults = new ArrayList<>();

  AtomMarkup(Element root) {
    this.root = root;
  }

  List<AtomFault> faults() {
    AtomTree.all(root).forEach(this::check);
    return faults;
  }

  private void check(Element element) {
    if (AtomTree.is(element, "title", "subtitle", "rights", "summary", "content")) {
      checkWords(element, element.getAttribute("type"));
    } else if (AtomTree.is(element, "name", "generator")) {
      checkPlain(element.getTextContent());
    } else if (AtomTree.is(element, "category")) {
      checkPlain(element.getAttribute("label"));
    } else if (AtomTree.is(element, "link")) {
      checkPlain(element.getAttribute("title"));
    }
    if (AtomTree.ATOM.equals(element.getNamespaceURI()) && element.getPrefix() != null) {
      fault(Kind.PREFIX, element.getNodeName());
    }
  }

  private void checkWords(Element element, String type) {
    String words = element.getTextContent();
    switch (type) {
      case "", "text", "text/plain" -> checkPlain(words);
      case "html", "text/html" -> checkHtml(words);
      case "xhtml" -> checkXhtml(element, words);
      default -> {
        if (type.equals("application/html")) {
          checkHtml(new String(Base64.getMimeDecoder().decode(words), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private void checkPlain(String words) {
    if (isLikeMarkup(words)) {
      fault(Kind.UNDECLARED, words);
    }
  }

  private static boolean isLikeMarkup(String words) {
    return LIKE_MARKUP
        .matcher(words)
        .results()
        .anyMatch(like -> like.group(1) == null || isKnown(like.group(1)));
  }

  private static boolean isKnown(String name) {
    return Tag.isKnownTag(name.toLowerCase(Locale.ROOT));
  }

  private void checkHtml(String html) {
    TAGS.matcher(html)
        .results()
        .map(tag -> tag.group(1))
        .filter(name -> !isKnown(name))
        .forEach(name -> fault(Kind.HTML, name));
    if (UNFINISHED.matcher(html).find()) {
      fault(Kind.HTML, html);
    }
    Jsoup.parseBodyFragment(html).body().nodeStream().forEach(this::checkNode);
  }

  private void checkNode(Node node) {
    checkElement(node.nodeName());
    node.attributes()
        .forEach(attribute -> checkAttribute(attribute.getKey(), attribute.getValue()));
  }

  private void checkXhtml(Element element, String words) {
    boolean hasMarkup =
        AtomTree.all(element).skip(1).anyMatch(inside -> !inside.getLocalName().equals("div"));
    if (!hasMarkup && isLikeMarkup(words)) {
      fault(Kind.ESCAPED, words);
    }
    AtomTree.elements(element).stream().flatMap(AtomTree::all).forEach(this::checkXhtml);
  }

  private void checkXhtml(Element element) {
    if (AtomTree.XHTML.equals(element.getNamespaceURI()) && !isKnown(element.getLocalName())) {
      fault(Kind.HTML, element.getNodeName());
    }
    if (AtomTree.XHTML.equals(element.getNamespaceURI()) && element.getPrefix() != null) {
      fault(Kind.PREFIX, element.getNodeName());
    }
    checkElement(element.getLocalName());
    for (Attr attribute : AtomTree.attributes(element)) {
      checkAttribute(attribute.getName(), attribute.getValue());
    }
  }

  private void checkElement(String name) {
    if (DANGEROUS.contains(name)) {
      fault(Kind.DANGER, name);
    }
  }

  private void checkAttribute(String name, String value) {
    if (name.startsWith("on") || value.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
      fault(Kind.DANGER, name);
    } else if (name.equals("style") && !HarmlessStyle.is(value)) {
      fault(Kind.STYLE, value);
    }
  }

  private void fault(Kind kind, String words) {
    faults.add(new AtomFault(kind, words));
  }
}
