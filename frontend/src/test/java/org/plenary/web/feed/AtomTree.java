package org.plenary.web.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** How one gets about in an Atom document. */
final class AtomTree {

  static final String ATOM = "http://www.w3.org/2005/Atom";
  static final String XHTML = "http://www.w3.org/1999/xhtml";

  private AtomTree() {}

  /** An element and all within it. */
  static Stream<Element> all(Element element) {
    return Stream.concat(Stream.of(element), elements(element).stream().flatMap(AtomTree::all));
  }

  static List<Element> elements(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  /** Those of the Atom elements right within it that have this name. */
  static List<Element> children(Element parent, String name) {
    return elements(parent).stream().filter(child -> is(child, name)).toList();
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  static List<Attr> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(number -> (Attr) attributes.item(number))
        .toList();
  }

  static boolean is(Element element, String... names) {
    return ATOM.equals(element.getNamespaceURI())
        && List.of(names).contains(element.getLocalName());
  }

  /** Its relation to what has it, by a short name where it has one. */
  static String relation(Element link) {
    String relation = link.hasAttribute("rel") ? link.getAttribute("rel") : "alternate";
    return relation.replace("http://www.iana.org/assignments/relation/", "");
  }

  static List<Element> links(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> relation(link).equals(relation))
        .toList();
  }
}
