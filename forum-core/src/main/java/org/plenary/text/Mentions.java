package org.plenary.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * Whom a text in Markdown names: those whose {@code @name} it shows as a link, and nobody else.
 * Whether there is such a member or chapter is for others to say. Thread-safe; never throws.
 */
public final class Mentions {

  private final Markdown markdown = new Markdown();

  /**
   * The distinct names in small letters, in the order in which they stand there: of members or
   * chapters, and {@code chapter/moderators}, {@code /chairs} or {@code /officers}; at most {@value
   * NamedLinks#MOST}.
   */
  public List<String> in(String markdownSource) {
    Node document = markdown.parse(markdownSource);
    NamedLinks.make(document, new MentionedHandle());
    return in(document);
  }

  /** Those of a document in which they are links. */
  static List<String> in(Node document) {
    var found = new Found();
    document.accept(found);
    return List.copyOf(found.names);
  }

  private static final class Found extends AbstractVisitor {
    private final Set<String> names = new LinkedHashSet<>();

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Mention mention) {
        names.add(mention.name());
      }
      visitChildren(node);
    }
  }
}
