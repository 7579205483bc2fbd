package org.plenary.text;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** The source of a quote as an element of our own, like {@link MentionLinks}. */
final class QuoteLinks implements NodeRenderer {

  static final String ELEMENT = "x-quote";

  private final HtmlNodeRendererContext context;

  QuoteLinks(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(QuoteSource.class);
  }

  @Override
  public void render(Node node) {
    var source = (QuoteSource) node;
    context.getWriter().tag(ELEMENT, Map.of("href", source.address()));
    context.getWriter().text(source.name());
    context.getWriter().tag("/" + ELEMENT);
  }
}
