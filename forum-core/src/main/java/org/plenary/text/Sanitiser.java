package org.plenary.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;

/**
 * Foreign HTML to the few elements that a post may have: no script, style, form, frame, picture,
 * id, and no class but our own; headings stand under the page's, layout tables become blocks, and
 * the text is kept. Thread-safe; never throws.
 */
public final class Sanitiser {

  private static final Pattern CLASS =
      Pattern.compile("footnotes|footnote-ref|language-[\\p{L}\\p{N}_+#.-]{1,30}");
  private static final Pattern NAMED = Pattern.compile("/[cm]/[a-z0-9][a-z0-9._-]{0,59}");
  private static final Pattern POST = Pattern.compile("/p/[1-9]\\d{0,17}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern ALIGNMENT = Pattern.compile("(?i)left|center|right");
  private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}");

  private final Addresses addresses = new Addresses();
  private final HtmlPolicyBuilder foreign = policy();
  private final HtmlPolicyBuilder ours = withOurLinks(policy());

  /**
   * Safe HTML for a page of ours; what is not allowed leaves its text behind, code leaves nothing.
   */
  public String sanitise(String html) {
    return safe(LayoutTables.flatten(CleanText.of(html)), foreign);
  }

  /**
   * For HTML that we wrote ourselves: its tables are meant, and so are its links to pages of ours.
   */
  String filter(String html) {
    return safe(html, ours);
  }

  private String safe(String html, HtmlPolicyBuilder policy) {
    StringBuilder safe = new StringBuilder(html.length() + html.length() / 8);
    HtmlSanitizer.sanitize(html, policy.build(new SafeHtml(safe, addresses)));
    return safe.toString();
  }

  private static HtmlPolicyBuilder policy() {
    return new HtmlPolicyBuilder()
        .allowElements(
            "p",
            "div",
            "br",
            "hr",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "code",
            "em",
            "strong",
            "b",
            "i",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "kbd",
            "samp",
            "var",
            "q",
            "cite",
            "abbr",
            "bdi",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "img",
            "section")
        .allowElements(Sanitiser::shifted, "h1", "h2", "h3", "h4", "h5", "h6")
        .allowElements((_, _) -> "code", "tt")
        .allowElements((_, _) -> "s", "strike")
        .allowElements((_, _) -> "div", "center", "article", "header", "footer")
        .allowWithoutAttributes("img")
        .allowUrlProtocols("https", "http")
        .allowAttributes("href")
        .matching((_, _, value) -> web(value))
        .onElements("a")
        .allowAttributes("title")
        .onElements("a", "abbr")
        .allowAttributes("src")
        .matching((_, _, value) -> web(value))
        .onElements("img")
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img")
        .allowAttributes("class")
        .matching(CLASS)
        .onElements("code", "section", "sup")
        .allowAttributes("align")
        .matching(ALIGNMENT)
        .onElements("th", "td")
        .allowAttributes("colspan", "rowspan", "start")
        .matching(NUMBER)
        .onElements("th", "td", "ol")
        .allowAttributes("dir")
        .matching(DIRECTION)
        .globally()
        .allowAttributes("lang")
        .matching(LANGUAGE)
        .globally();
  }

  private static HtmlPolicyBuilder withOurLinks(HtmlPolicyBuilder policy) {
    return policy
        .allowElements(
            (_, _) -> "a", MentionLinks.ELEMENT, QuoteLinks.ELEMENT, CitationLinks.ELEMENT)
        .allowAttributes("href")
        .matching(NAMED)
        .onElements(MentionLinks.ELEMENT)
        .allowAttributes("href")
        .matching(POST)
        .onElements(QuoteLinks.ELEMENT, CitationLinks.ELEMENT);
  }

  /** An address of our own would name a page that the writer of a mail cannot know. */
  private static @Nullable String web(String url) {
    String bare = url.strip();
    boolean web =
        bare.regionMatches(true, 0, "https://", 0, 8)
            || bare.regionMatches(true, 0, "http://", 0, 7);
    return web ? bare : null;
  }

  private static String shifted(String heading, List<String> attributes) {
    return "h" + Math.min(6, heading.charAt(1) - '0' + 2);
  }
}
