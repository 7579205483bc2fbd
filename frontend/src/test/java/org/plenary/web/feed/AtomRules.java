package org.plenary.web.feed;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.web.feed.AtomFault.Kind;
import org.w3c.dom.Element;

/** What must be so between the elements of an Atom document. */
final class AtomRules {

  // Those of the registry of link relations that feeds have.
  private static final Set<String> RELATIONS =
      Set.of(
          "alternate",
          "current",
          "edit",
          "edit-media",
          "enclosure",
          "first",
          "last",
          "license",
          "next",
          "next-archive",
          "payment",
          "prev-archive",
          "previous",
          "related",
          "replies",
          "self",
          "via");

  private final Element root;
  private final List<AtomFault> faults = new ArrayList<>();

  AtomRules(Element root) {
    this.root = root;
  }

  List<AtomFault> faults() {
    AtomTree.all(root).filter(element -> AtomTree.is(element, "link")).forEach(this::checkLink);
    AtomTree.all(root)
        .filter(element -> AtomTree.is(element, "feed", "entry", "source"))
        .forEach(this::checkAlternates);
    if (AtomTree.is(root, "feed")) {
      checkSelf();
      checkIds();
    }
    entries().forEach(this::checkEntry);
    return faults;
  }

  private List<Element> entries() {
    return AtomTree.is(root, "entry") ? List.of(root) : AtomTree.children(root, "entry");
  }

  private void checkLink(Element link) {
    String relation = AtomTree.relation(link);
    if (!RELATIONS.contains(relation) && !relation.contains(":")) {
      fault(Kind.RELATION, relation);
    }
    if (relation.equals("self") && link.getAttribute("href").isEmpty() && !hasBase(link)) {
      fault(Kind.SELF, "an empty address");
    }
    if (relation.equals("self")
        && !List.of("", "application/atom+xml").contains(link.getAttribute("type"))) {
      fault(Kind.SELF, "of another type");
    }
  }

  private static boolean hasBase(Element element) {
    return element.hasAttribute("xml:base")
        || (element.getParentNode() instanceof Element parent && hasBase(parent));
  }

  private void checkAlternates(Element parent) {
    var known = new HashSet<List<String>>();
    for (Element link : AtomTree.links(parent, "alternate")) {
      if (!known.add(List.of(link.getAttribute("type"), link.getAttribute("hreflang")))) {
        fault(Kind.LINKS, link.getAttribute("href"));
      }
    }
  }

  private void checkSelf() {
    if (AtomTree.links(root, "self").isEmpty()) {
      fault(Kind.SELF, "no address of its own");
    }
  }

  private void checkIds() {
    var known = new HashSet<String>();
    for (Element entry : entries()) {
      String id = words(entry, "id");
      if (!known.add(id)) {
        fault(Kind.IDS, id);
      }
    }
  }

  private static String words(Element parent, String child) {
    return AtomTree.child(parent, child).map(Element::getTextContent).orElse("");
  }

  private void checkEntry(Element entry) {
    if (AtomTree.children(entry, "author").isEmpty()
        && AtomTree.children(root, "author").isEmpty()
        && AtomTree.children(entry, "source").stream()
            .allMatch(source -> AtomTree.children(source, "author").isEmpty())) {
      fault(Kind.AUTHOR, words(entry, "id"));
    }
    Optional<Element> content = AtomTree.child(entry, "content");
    boolean hasSummary = AtomTree.child(entry, "summary").isPresent();
    if (content.isPresent()) {
      checkContent(content.get(), hasSummary);
    } else if (!hasSummary || AtomTree.links(entry, "alternate").isEmpty()) {
      fault(Kind.CONTENT, words(entry, "id"));
    }
  }

  private void checkContent(Element content, boolean hasSummary) {
    String type = content.getAttribute("type");
    boolean isElsewhere = content.hasAttribute("src");
    boolean isBytes =
        !isElsewhere && type.contains("/") && !type.matches("text/.*|.*[/+]xml(;.*)?");
    if (isElsewhere && type.isEmpty()) {
      fault(Kind.CONTENT, "content of no type");
    }
    if ((isElsewhere || isBytes) && !hasSummary) {
      fault(Kind.CONTENT, "content of which there is no summary");
    }
    if (isBytes) {
      checkBytes(content.getTextContent());
    }
  }

  private void checkBytes(String words) {
    try {
      String code = words.replaceAll("\\s", "");
      Base64.getDecoder().decode(code);
      if (code.length() % 4 != 0) {
        fault(Kind.BASE64, words);
      }
    } catch (IllegalArgumentException e) {
      fault(Kind.BASE64, words);
    }
  }

  private void fault(Kind kind, String words) {
    faults.add(new AtomFault(kind, words));
  }
}
