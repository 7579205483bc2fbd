package org.plenary.web.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.web.feed.AtomFault.Kind;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Finds what readers of Atom could stumble over: by a grammar, and by rules that none can tell. */
final class AtomFaults {

  private static final FeedGrammar GRAMMAR = FeedGrammar.of("atom.rnc");

  private AtomFaults() {}

  static List<AtomFault> of(byte[] document) {
    var faults = new ArrayList<AtomFault>();
    try {
      Element root = FeedGrammar.parse(document).getDocumentElement();
      for (String words : GRAMMAR.faults(document)) {
        faults.add(new AtomFault(Kind.SHAPE, words));
      }
      faults.addAll(new AtomValues(root).faults());
      faults.addAll(new AtomRules(root).faults());
      faults.addAll(new AtomMarkup(root).faults());
    } catch (SAXException e) {
      faults.add(new AtomFault(Kind.MALFORMED, Objects.toString(e.getMessage())));
    }
    return faults;
  }
}
