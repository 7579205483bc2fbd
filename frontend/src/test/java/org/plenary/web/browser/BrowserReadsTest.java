package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.fixture.Shared;
import org.plenary.text.Format;
import org.plenary.text.Renderer;
import org.plenary.text.SpecExample;

/** The elements that a browser makes of the HTML of a post are those that were written. */
class BrowserReadsTest {

  private static final Pattern TAG_OR_TEXT = Pattern.compile("<[^>]*>|[^<]+");

  private static Chromium chromium;
  private static Page page;

  private final Renderer renderer = new Renderer();

  @BeforeAll
  static void open() {
    chromium = Chromium.ofThisMachine();
    page = chromium.window(new NewContextOptions());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void theExamplesOfTheSpecification() throws IOException {
    List<String> sources = SpecExample.all().stream().map(SpecExample::markdown).toList();
    assertThat(sources).hasSizeGreaterThan(600);
    assertRead(Format.MARKDOWN, sources);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatDefeatsSanitisersAndNaughtyStrings(Format format) throws IOException {
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url()));
    page.onDialog(dialog -> asked.add(dialog.message()));
    assertRead(format, strings("sanitiser/dompurify/expect.json", "/payload"));
    assertRead(format, strings("strings/blns/blns.json", ""));
    assertThat(asked).isEmpty();
  }

  private void assertRead(Format format, List<String> sources) {
    List<String> different =
        sources.stream()
            .map(source -> renderer.render(format, source).html())
            .filter(html -> !read(html).equals(serialised(html)))
            .map(html -> serialised(html) + "\nis read as\n" + read(html))
            .toList();
    assertThat(different).isEmpty();
  }

  /** What the browser's parser makes of a page with this in it. */
  private static String read(String html) {
    page.setContent("<!doctype html><title>.</title><main>" + html + "</main>");
    return (String) page.evaluate("document.querySelector('main').innerHTML");
  }

  /**
   * The same HTML as a browser writes it: quotes in text as themselves, no-break spaces by name,
   * and without the line end behind {@code <pre>}, which no parser keeps.
   */
  private static String serialised(String html) {
    return TAG_OR_TEXT
        .matcher(html)
        .results()
        .map(
            piece ->
                piece.group().startsWith("<")
                    ? piece.group()
                    : piece.group().replace("&quot;", "\""))
        .collect(Collectors.joining())
        .replace("\u00a0", "&nbsp;")
        .replaceAll("(<pre[^>]*>)\n", "$1");
  }

  private static List<String> strings(String file, String pointer) throws IOException {
    return StreamSupport.stream(
            new ObjectMapper().readTree(Shared.file(file).toFile()).spliterator(), false)
        .map(string -> string.at(pointer).asText())
        .toList();
  }
}
