package org.plenary.web.letter;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.regex.Pattern;
import org.plenary.web.page.Texts;

/**
 * What a letter says, written down as text and as HTML at once, so that both say the same. Our own
 * words are in the language of the reader, and everybody else's in theirs.
 */
public final class Paper {

  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{max-width:42em;margin:1em auto;padding:0 1em;font:1em/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff}
      a{color:#0a4f9e}
      h1,h2{font-size:1.25em}
      h3{font-size:1em}
      pre{white-space:pre-wrap}
      dt{font-weight:bold}
      blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid #767676}
      .said{white-space:pre-line}
      footer{margin-top:2em;border-top:1px solid #767676;font-size:.9em}
      @media (prefers-color-scheme:dark){body{color:#e8e8e8;background:#161616}a{color:#8ab8ff}}
      """;

  private static final Pattern LINE_START = Pattern.compile("(?m)^");
  private static final String SIGNATURE = "-- ";
  private static final int RULE = 20;

  private final Texts texts;
  private final StringBuilder text = new StringBuilder();
  private final StringOutput html = new StringOutput();
  private boolean begins = true;
  private boolean hasFoot;

  public Paper(Texts texts) {
    this.texts = texts;
  }

  /** A sentence of ours. */
  public Paper line(String ours) {
    paragraph(ours);
    html.writeContent("<p>");
    Escape.htmlContent(ours, html);
    html.writeContent("</p>\n");
    return this;
  }

  /** What something is called. */
  public Paper title(String words, String language) {
    paragraph(words);
    html.writeContent("<h1");
    theirs(words, language);
    html.writeContent("</h1>\n");
    return this;
  }

  /** What is common to much that follows. */
  Paper heading(String words, String language) {
    paragraph(words + "\n" + "=".repeat(RULE));
    return element("h2", words, language);
  }

  /** What is common to some of it. */
  Paper topic(String words, String language) {
    paragraph(words + "\n" + "-".repeat(RULE));
    return element("h3", words, language);
  }

  /** A short line of somebody. */
  Paper aside(String words, String language) {
    paragraph(words);
    return element("p", words, language);
  }

  private Paper element(String name, String words, String language) {
    html.writeContent("<" + name);
    theirs(words, language);
    html.writeContent("</" + name + ">\n");
    return this;
  }

  /** Words of somebody, each of both ways as it is. */
  public Paper words(String asText, String asHtml, String language) {
    paragraph(asText.strip());
    html.writeContent("<div");
    language(language);
    html.writeContent(">" + asHtml + "</div>\n");
    return this;
  }

  /** Words of somebody under what they are. */
  public Paper quoted(String term, String words, String language) {
    paragraph(term + "\n" + LINE_START.matcher(words.strip()).replaceAll("> "));
    html.writeContent("<p>");
    Escape.htmlContent(term, html);
    html.writeContent("</p>\n<blockquote class=\"said\"");
    theirs(words, language);
    html.writeContent("</blockquote>\n");
    return this;
  }

  /** A short answer under what it answers, both ours. */
  public Paper fact(String term, String ours) {
    return fact(term, ours, texts.language());
  }

  /** The same with somebody's words. */
  public Paper fact(String term, String words, String language) {
    paragraph(term + "\n" + words);
    html.writeContent("<dl><dt>");
    Escape.htmlContent(term, html);
    html.writeContent("</dt><dd");
    theirs(words, language);
    html.writeContent("</dd></dl>\n");
    return this;
  }

  /** A page, under what one does there. */
  public Paper link(String ours, String address) {
    paragraph(ours + "\n" + address);
    html.writeContent("<p>");
    Escape.htmlContent(ours, html);
    html.writeContent("<br>");
    anchor(address);
    html.writeContent("</p>\n");
    return this;
  }

  /** The page of what was just said. */
  Paper address(String address) {
    paragraph(address);
    html.writeContent("<p>");
    anchor(address);
    html.writeContent("</p>\n");
    return this;
  }

  private void anchor(String address) {
    html.writeContent("<a href=\"");
    Escape.htmlAttribute(address, html);
    html.writeContent("\">");
    Escape.htmlContent(address, html);
    html.writeContent("</a>");
  }

  /** What follows is no more what was said, but why it came and how it is ended. */
  public Paper foot() {
    paragraph(SIGNATURE);
    begins = true;
    html.writeContent("<footer>\n");
    hasFoot = true;
    return this;
  }

  private void paragraph(String words) {
    text.append(begins ? "" : "\n").append(words).append('\n');
    begins = false;
  }

  private void theirs(String words, String language) {
    language(language);
    html.writeContent(">");
    Escape.htmlContent(words, html);
  }

  private void language(String language) {
    html.writeContent(" lang=\"");
    Escape.htmlAttribute(language, html);
    html.writeContent("\" dir=\"auto\"");
  }

  /** All of it as text. */
  public String text() {
    return text.toString();
  }

  /** All of it as a page. */
  public String html(String title) {
    var page = new StringOutput();
    page.writeContent("<!doctype html>\n<html lang=\"" + texts.language() + "\" dir=\"");
    page.writeContent(texts.direction() + "\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.writeContent("<meta name=\"viewport\" content=\"width=device-width\">\n");
    page.writeContent("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    Escape.htmlContent(title, page);
    page.writeContent("</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
    page.writeContent(html.toString());
    page.writeContent((hasFoot ? "</footer>\n" : "") + "</body>\n</html>\n");
    return page.toString();
  }
}
