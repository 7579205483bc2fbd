package org.plenary.text;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the HTML of every post is, whatever was written. */
final class Harmless {

  private static final Set<String> ELEMENTS =
      Set.of(
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
          "section",
          "h3",
          "h4",
          "h5",
          "h6",
          "details",
          "summary");
  private static final Map<String, Pattern> ATTRIBUTES =
      Map.ofEntries(
          entry("href", Pattern.compile("(?is)https?://.*")),
          entry("rel", Pattern.compile("nofollow ugc noopener")),
          entry("title", Pattern.compile("(?s).*")),
          entry(
              "class",
              Pattern.compile(
                  "footnotes|footnote-ref|language-[^\\s\"]{1,30}|quoted|signature|armour")),
          entry("align", Pattern.compile("(?i)left|center|right")),
          entry("colspan", Pattern.compile("\\d{1,9}")),
          entry("rowspan", Pattern.compile("\\d{1,9}")),
          entry("start", Pattern.compile("\\d{1,9}")),
          entry("dir", Pattern.compile("(?i)ltr|rtl|auto")),
          entry("lang", Pattern.compile("[A-Za-z0-9-]{1,40}")));
  private static final Pattern TURNS_TEXT = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  private Harmless() {}

  /** Nothing runs, nothing is loaded, nothing leaves the post or turns text around it. */
  static void check(String html) {
    Element body = parse(html);
    for (Element element : body.select("body *")) {
      assertThat(ELEMENTS).as(html).contains(element.tagName());
      element.attributes().asList().stream()
          .filter(attribute -> !isMention(element, attribute))
          .forEach(attribute -> check(attribute, html));
    }
    assertThat(TURNS_TEXT.matcher(html + body.wholeText()).find()).as(html).isFalse();
    staysInItsPost(html);
    saysTheSameAgain(html, body);
  }

  /** The only link to a page of ours, and it shows where it leads. */
  private static boolean isMention(Element element, Attribute attribute) {
    return attribute.getKey().equals("href")
        && element.wholeText().matches("@[a-z0-9][a-z0-9._-]{0,59}")
        && attribute.getValue().equals("/m/" + element.wholeText().substring(1));
  }

  private static void check(Attribute attribute, String html) {
    assertThat(ATTRIBUTES).as(html).containsKey(attribute.getKey());
    assertThat(attribute.getValue()).as(html).matches(ATTRIBUTES.get(attribute.getKey()));
    assertThat(TURNS_TEXT.matcher(attribute.getValue()).find()).as(html).isFalse();
  }

  /** What is left open or closed too often would take the rest of the page along. */
  private static void staysInItsPost(String html) {
    Element page =
        parse("<main><article><div>" + html + "</div></article><p id=after>After</p></main>");
    assertThat(page.select("body > main > article > div")).as(html).hasSize(1);
    Element after = page.expectFirst("body > main > p#after");
    assertThat(after.previousElementSibling()).as(html).isEqualTo(page.expectFirst("article"));
    assertThat(after.text()).as(html).isEqualTo("After");
    assertThat(page.expectFirst("article > div").html()).as(html).isEqualTo(parse(html).html());
  }

  /** HTML that a second parser reads otherwise than the first hides what the first refuses. */
  private static void saysTheSameAgain(String html, Element body) {
    assertThat(parse(body.html()).html()).as(html).isEqualTo(body.html());
  }

  private static Element parse(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document.body();
  }
}
