package org.plenary.web.page;

import java.util.stream.Collectors;
import org.plenary.web.page.EmbedChoice.Part;
import org.plenary.web.page.EmbedFiles.Released;

/**
 * The lines that put an embed on a page of another site.
 *
 * @param name of what it shows
 */
public record EmbedSnippets(Links links, EmbedFiles files, EmbedChoice choice, String name) {

  /**
   * For pages that may load a script; without one the link stands there. Its room is there before
   * it is, and stays as it is: so nothing on the page moves.
   */
  public String component() {
    return """
        %s<plenary-feed%s style="display:block;block-size:24rem"><a href="%s">%s</a></plenary-feed>"""
        .formatted(
            script(files.component()), attributes(), quoted(links.absolute(page())), quoted(name));
  }

  private String script(Released script) {
    return """
        <script async src="%s" integrity="%s" crossorigin="anonymous"></script>"""
        .formatted(links.absolute(script.address()), script.integrity());
  }

  private String attributes() {
    return choice.themedParts().stream()
        .map(EmbedSnippets::attribute)
        .collect(Collectors.joining());
  }

  private static String attribute(Part part) {
    return " " + part.name() + "=\"" + quoted(part.value()) + "\"";
  }

  private String page() {
    String chapter = Links.chapter(choice.chapter());
    return choice.forum().map(forum -> chapter + "/" + forum).orElse(chapter);
  }

  /** For pages that may have frames. */
  public String frame() {
    return """
        <iframe data-plenary src="%s" title="%s" loading="lazy" \
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox \
        allow-top-navigation-by-user-activation" \
        style="inline-size:100%%;block-size:24rem;border:0"></iframe>%s"""
        .formatted(quoted(links.absolute(choice.frame())), quoted(name), script(files.resizing()));
  }

  /** For servers that put pages together. */
  public String fragment() {
    return links.absolute(choice.fragment());
  }

  /** The same where the server hands what is below {@code /plenary} on to the forum. */
  public String include() {
    return """
        <!--#include virtual="/plenary%s" -->"""
        .formatted(choice.fragment());
  }

  private static String quoted(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
