package org.plenary.text;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A citation of a post as an element of our own, like {@link MentionLinks}. */
final class CitationLinks implements NodeRenderer {

  static final String ELEMENT = "x-cited";

  private final HtmlNodeRendererContext context;

  CitationLinks(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(CitedPost.class);
  }

  @Override
  public void render(Node node) {
    context.getWriter().tag(ELEMENT, Map.of("href", ((CitedPost) node).address()));
    context.getWriter().text(((Text) node.getFirstChild()).getLiteral());
    context.getWriter().tag("/" + ELEMENT);
  }
}
