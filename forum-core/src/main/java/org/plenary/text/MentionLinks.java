package org.plenary.text;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * A mention as an element of our own, which the sanitiser makes a link to who is named. Nobody can
 * write it, for raw HTML is escaped, so no other link leads to a page of ours.
 */
final class MentionLinks implements NodeRenderer {

  static final String ELEMENT = "x-mention";

  private final HtmlNodeRendererContext context;

  MentionLinks(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Mention.class);
  }

  @Override
  public void render(Node node) {
    context.getWriter().tag(ELEMENT, Map.of("href", ((Mention) node).address()));
    context.getWriter().text(((Text) node.getFirstChild()).getLiteral());
    context.getWriter().tag("/" + ELEMENT);
  }
}
