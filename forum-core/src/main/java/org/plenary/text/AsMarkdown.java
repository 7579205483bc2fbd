package org.plenary.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What was not written in Markdown, as Markdown that says the same: word for word, with its
 * paragraphs, quotes and lists where Markdown can have them. Thread-safe; never throws.
 */
public final class AsMarkdown {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARK = Pattern.compile("\\p{Punct}");

  private final Markdown markdown = new Markdown();
  private final Renderer renderer = new Renderer();

  /** The source itself where it is Markdown. */
  public String of(Format format, String source) {
    return format == Format.MARKDOWN ? source : of(renderer.renderArchived(format, source).html());
  }

  private String of(String html) {
    String written = markdown.write(MarkdownTree.of(html));
    return words(markdown.render(written)).equals(words(html)) ? written : plain(html);
  }

  // With white space and pictures of ticks, Markdown does as it likes.
  private static String words(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("summary").remove();
    return SPACE.matcher(body.wholeText()).replaceAll("");
  }

  private static String plain(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("summary").remove();
    var words = new HtmlWords();
    body.traverse(words);
    return words
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> MARK.matcher(line).replaceAll("\\\\$0") + "\n")
        .collect(Collectors.joining("\n"));
  }
}
