package org.plenary.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * Whom a text in Markdown names: those whose {@code @handle} it shows as a link, but not in what it
 * quotes. Whether there is such a member is for others to say. Thread-safe; never throws.
 */
public final class Mentions {

  private final Markdown markdown = new Markdown();
  private final int most;

  /**
   * @param most how many handles are read from a text, not more than 500
   */
  public Mentions(int most) {
    this.most = most;
  }

  /** The distinct handles in the order in which they stand there. */
  public List<String> in(String markdownSource) {
    Node document = markdown.parse(markdownSource);
    document.accept(new OwnWords());
    NamedLinks.make(document, new MentionedHandle());
    var found = new Found();
    document.accept(found);
    return found.handles.stream().limit(most).toList();
  }

  /** Takes the quotes out, so that theirs do not use up what may be found. */
  private static final class OwnWords extends AbstractVisitor {
    @Override
    public void visit(BlockQuote quote) {
      quote.unlink();
    }
  }

  private static final class Found extends AbstractVisitor {
    private final Set<String> handles = new LinkedHashSet<>();

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Mention mention) {
        handles.add(mention.handle());
      }
      visitChildren(node);
    }
  }
}
