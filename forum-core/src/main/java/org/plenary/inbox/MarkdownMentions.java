package org.plenary.inbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads mentions where CommonMark has plain words. Thread-safe. */
public final class MarkdownMentions implements MentionFinder {

  // Not within a word, nor an address of mail or of the web.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.@/-])@([a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?(?:/moderators)?)(?![\\p{L}\\p{N}_@/])",
          Pattern.CASE_INSENSITIVE);

  private final Parser parser = Parser.builder().build();
  private final int most;

  /**
   * @param most how many names are read from a text
   */
  public MarkdownMentions(int most) {
    this.most = most;
  }

  @Override
  public List<String> find(String source) {
    var words = new PlainWords();
    parser.parse(source).accept(words);
    return NAME.matcher(words.text)
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .distinct()
        .limit(most)
        .toList();
  }

  /** The text without code, links and quotes. */
  private static final class PlainWords extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text words) {
      text.append(words.getLiteral());
    }

    @Override
    public void visit(Paragraph paragraph) {
      text.append('\n');
      visitChildren(paragraph);
    }

    @Override
    public void visit(SoftLineBreak end) {
      text.append('\n');
    }

    @Override
    public void visit(HardLineBreak end) {
      text.append('\n');
    }

    @Override
    public void visit(Code code) {
      text.append('\n');
    }

    @Override
    public void visit(Link link) {
      text.append('\n');
    }

    @Override
    public void visit(BlockQuote quote) {
      text.append('\n');
    }
  }
}
