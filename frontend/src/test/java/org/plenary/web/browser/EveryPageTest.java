package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.door.Route;
import org.plenary.web.door.Route.Kind;
import org.plenary.web.fixture.Reply;

/** No page is forgotten where all are looked at. */
class EveryPageTest {

  // Where these lead there is a page that another route shows.
  private static final Set<String> LEADING =
      Set.of("discussion-without-title", "message", "own-appeal", "saved-search");

  private static final EveryPage PAGES = new EveryPage();
  private static final List<Document> ENGLISH =
      PAGES.all().stream().map(shown -> shown.in("en").page()).toList();

  @AfterAll
  static void close() {
    PAGES.close();
  }

  @Test
  void everyRouteThatShowsAPageIsAmongThem() {
    Set<String> routes =
        PAGES.served().web().routes().stream()
            .filter(route -> route.kind() == Kind.PAGE && route.method().equals(HttpMethod.GET))
            .map(Route::name)
            .collect(Collectors.toSet());
    assertThat(Stream.concat(LEADING.stream(), PAGES.all().stream().map(Shown::route)).toList())
        .containsAll(routes);
    assertThat(routes).containsAll(LEADING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void eachIsWhatIsExpectedInTheLanguageThatWasAsked(String language) {
    var pages = PAGES.all().stream();
    assertThat(pages.flatMap(shown -> surprise(shown, shown.in(language), language))).isEmpty();
  }

  private static Stream<String> surprise(Shown shown, Reply reply, String language) {
    boolean expected =
        reply.status() == shown.status()
            && reply.header("content-type").startsWith("text/html")
            && reply.page().expectFirst("html").attr("lang").equals(language);
    return expected ? Stream.empty() : Stream.of(shown.name() + ": " + reply.status());
  }

  @Test
  void eachIsToBeHadInEveryLanguageButForThoseThatShowASecretOnce() {
    assertThat(
            PAGES.all().stream()
                .filter(shown -> !isSwitched(shown.in("en").page()))
                .map(shown -> shown.status() + " " + shown.route()))
        .containsExactlyInAnyOrder(
            "200 make-token", "200 make-private-feed", "200 invite", "200 open-appeal-seal");
  }

  private static boolean isSwitched(Document page) {
    return page.select(".tongues button").size() == 4
        && page.select(".tongues [form]").eachAttr("form").stream()
            .allMatch(form -> page.select("form#" + form).size() == 1);
  }

  @Test
  void eachReasonLeadsToItsField() {
    assertThat(ENGLISH.stream().flatMap(EveryPageTest::reasons)).hasSizeGreaterThan(5);
    assertThat(
            ENGLISH.stream()
                .flatMap(
                    page ->
                        reasons(page)
                            .filter(
                                place ->
                                    page.select("main form :is(input, select, textarea, fieldset)")
                                            .select(place)
                                            .size()
                                        != 1)))
        .isEmpty();
  }

  private static Stream<String> reasons(Document page) {
    return page.select("[role=alert] a[href^=#]").eachAttr("href").stream();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "details.answers > article",
        ".tombstone",
        ".felt",
        ".post .attachments",
        ".words[lang=ar]",
        ".words table",
        ".quoted blockquote",
        ".branch a",
        ".pager a[rel=next]",
        ".change ins",
        ".preview",
        ".merge .theirs",
        ".effect li",
        ".draft time",
        ".error mark",
        ".found li",
        ".notice[role=alert]",
        "[name=rules]",
        "[name=request]",
        "[name=claim]",
        "[name=invitation]",
        "[name=upTo]",
        "[name=token]",
        "[name=session]",
        "[name=file]",
        "[name=place]",
        "[name=drop]",
        "a[href='/welcome']"
      })
  void whatPagesCanShowIsThere(String selector) {
    assertThat(ENGLISH).anyMatch(page -> !page.select(selector).isEmpty());
  }
}
