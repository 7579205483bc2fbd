package org.plenary.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown (CommonMark with tables, strikethrough, task lists, bare links and footnotes) to safe
 * HTML, names of the IETF's documents as links to them. Raw HTML is shown as it was typed, an image
 * as a link to it, headings stand under the page's. Thread-safe, never throws; nesting beyond
 * {@link #MAX_NESTING} is read as text.
 */
public final class Markdown {

  static final int MAX_NESTING = 50;

  private static final Pattern BACK_LINK =
      Pattern.compile("\\s?<a href=\"#fnref[^>]*>(?:[^<]|<sup[^>]*>[^<]*</sup>)*</a>");

  private final Parser parser;
  private final HtmlRenderer renderer;
  private final MarkdownRenderer markdownRenderer;
  private final TextContentRenderer textRenderer;
  private final Sanitiser sanitiser = new Sanitiser();
  private final References references = new References();
  private final MentionedHandle mentions = new MentionedHandle();

  public Markdown() {
    List<Extension> extensions =
        List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.builder().linkTypes(AutolinkType.URL, AutolinkType.WWW).build(),
            FootnotesExtension.create());
    parser =
        Parser.builder()
            .extensions(extensions)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();
    renderer =
        HtmlRenderer.builder()
            .extensions(extensions)
            .nodeRendererFactory(ImageLinks::new)
            .nodeRendererFactory(MentionLinks::new)
            .nodeRendererFactory(QuoteLinks::new)
            .nodeRendererFactory(CitationLinks::new)
            .escapeHtml(true)
            .build();
    markdownRenderer = MarkdownRenderer.builder().extensions(extensions).build();
    textRenderer = TextContentRenderer.builder().extensions(extensions).build();
  }

  /**
   * Safe HTML of {@code source}, in which {@code @handle} is a link to the member and the source of
   * a quote one to the post.
   */
  public String render(String source) {
    return compose(source).rendered().html();
  }

  /** The same, with whom it names and what it quotes. */
  Composition compose(String source) {
    return compose(parse(source));
  }

  /** The same, in which {@code #12} is a link to the post that has this number. */
  Composition compose(String source, Map<Integer, Long> posts) {
    Node document = parse(source);
    NamedLinks.make(document, new PostNumber(posts));
    return compose(document);
  }

  private Composition compose(Node document) {
    List<Quotation> quotes = Quotes.make(document);
    NamedLinks.make(document, mentions);
    return new Composition(
        new Rendered(html(document), Renderer.VERSION), Mentions.in(document), quotes);
  }

  /** The numbers of posts that a text cites as {@code #12}. */
  Set<Integer> cited(String source) {
    var numbers = new PostNumber(Map.of());
    NamedLinks.make(parse(source), numbers);
    return numbers.found();
  }

  /** Safe HTML of a text from elsewhere, whose {@code @handle} is nobody here. */
  String renderArchived(String source) {
    return html(parse(source));
  }

  private String html(Node document) {
    NamedLinks.make(document, references);
    return sanitiser.filter(ours(renderer.render(document)));
  }

  /** The words of {@code source} without its marks. */
  String text(String source) {
    return textRenderer.render(parse(source));
  }

  /** Markdown of a document. */
  String write(Node document) {
    return markdownRenderer.render(document);
  }

  Node parse(String source) {
    return parser.parse(CleanText.of(source));
  }

  /** Raw HTML is escaped by now, so every tag seen here is the renderer's own. */
  private static String ours(String html) {
    String ticked =
        html.contains("<input")
            ? html.replace("<input type=\"checkbox\" disabled=\"\" checked=\"\">", "☑")
                .replace("<input type=\"checkbox\" disabled=\"\">", "☐")
            : html;
    return ticked.contains("\"#fnref") ? BACK_LINK.matcher(ticked).replaceAll("") : ticked;
  }
}
