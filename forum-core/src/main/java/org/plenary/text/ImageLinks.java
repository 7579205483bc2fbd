package org.plenary.text;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** An image of another site as a link with its text: the pages load nothing from elsewhere. */
final class ImageLinks implements NodeRenderer {

  private final HtmlNodeRendererContext context;

  ImageLinks(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class);
  }

  @Override
  public void render(Node node) {
    Image image = (Image) node;
    String words = words(image);
    String shown = words.isBlank() ? image.getDestination() : words;
    if (isInLink(image)) {
      context.getWriter().text(shown);
      return;
    }
    context.getWriter().tag("a", Map.of("href", context.encodeUrl(image.getDestination())));
    context.getWriter().text(shown);
    context.getWriter().tag("/a");
  }

  private static boolean isInLink(Node node) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Link) {
        return true;
      }
    }
    return false;
  }

  private static String words(Image image) {
    StringBuilder words = new StringBuilder();
    image.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }
}
