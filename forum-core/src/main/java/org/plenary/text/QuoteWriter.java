package org.plenary.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Writes quotes in Markdown, so that {@link Renderer#compose} reads the same from them. What is
 * quoted in the source is left out. Thread-safe; never throws.
 */
public final class QuoteWriter {

  private static final Pattern MARK = Pattern.compile("\\p{Punct}");

  private final Markdown markdown = new Markdown();
  private final OwnWords ownWords = new OwnWords();

  /**
   * The whole post or a piece of it; empty where the text has no such piece.
   *
   * @param name of whom it quotes
   */
  public Optional<WrittenQuote> write(
      long post, int revision, String name, Format format, String source, Optional<Range> piece) {
    String words = ownWords.of(format, source);
    Range range = piece.orElseGet(() -> new Range(0, words.codePointCount(0, words.length())));
    if (!range.isIn(words)) {
      return Optional.empty();
    }
    var mark = new QuoteMark(post, Optional.of(revision), Optional.of(range));
    String markdown =
        Optional.of(source)
            .filter(_ -> format == Format.MARKDOWN && piece.isEmpty())
            .map(marked -> whole(mark, name, marked))
            .filter(quote -> says(quote, mark, words))
            .orElseGet(() -> plain(mark, name, lines(range.of(words))));
    return Optional.of(new WrittenQuote(post, revision, range, markdown));
  }

  /** With its emphasis, lists and code. */
  private String whole(QuoteMark mark, String name, String source) {
    Node document = markdown.parse(source);
    document.accept(new OthersWords());
    BlockQuote quote = begin(mark, name);
    while (document.getFirstChild() != null) {
      quote.appendChild(document.getFirstChild());
    }
    return written(quote);
  }

  // What cannot be written so that it reads the same is written as plain words.
  private boolean says(String quote, QuoteMark mark, String words) {
    List<Quotation> read = Quotes.make(markdown.parse(quote));
    return read.equals(List.of(new Quotation(mark, words)));
  }

  private static List<String> lines(String words) {
    return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  // The library misses some marks at the beginning of a line.
  private String plain(QuoteMark mark, String name, List<String> lines) {
    BlockQuote quote = begin(mark, name);
    lines.forEach(line -> quote.appendChild(paragraph(new Text(line))));
    String markdown = written(quote);
    return says(markdown, mark, String.join("\n", lines)) ? markdown : escaped(mark, name, lines);
  }

  private String escaped(QuoteMark mark, String name, List<String> lines) {
    return lines.stream()
        .map(line -> ">\n> " + MARK.matcher(line).replaceAll("\\\\$0") + "\n")
        .collect(Collectors.joining("", written(begin(mark, name)), ""));
  }

  private static BlockQuote begin(QuoteMark mark, String name) {
    var link = new Link(mark.address(), null);
    link.appendChild(new Text(name));
    var quote = new BlockQuote();
    quote.appendChild(paragraph(link, new Text(":")));
    return quote;
  }

  private static Paragraph paragraph(Node... children) {
    var paragraph = new Paragraph();
    for (Node child : children) {
      paragraph.appendChild(child);
    }
    return paragraph;
  }

  private String written(BlockQuote quote) {
    var document = new Document();
    document.appendChild(quote);
    return markdown.write(document);
  }

  /** Takes out what its author did not say there. */
  private static final class OthersWords extends AbstractVisitor {
    @Override
    public void visit(BlockQuote quote) {
      quote.unlink();
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition) {
        block.unlink();
      } else {
        visitChildren(block);
      }
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof FootnoteReference) {
        node.unlink();
      } else {
        visitChildren(node);
      }
    }
  }
}
