package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.plenary.question.Question;
import org.plenary.web.fixture.ServedForum;

/** The search page explains all that can be asked. */
class SearchHelpTest {

  static final List<SearchHelp> EXAMPLES = SearchHelp.ALL;

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void eachExampleCanBeAsked(SearchHelp help) {
    assertThat(Question.read(help.question(), ZoneOffset.UTC).clauses()).isNotEmpty();
  }

  @Test
  void everyOperatorHasAnExample() {
    assertThat(Question.operators())
        .allMatch(
            name ->
                SearchHelp.ALL.stream().anyMatch(help -> help.question().startsWith(name + ":")));
  }

  @Test
  void thePageShowsThemInTheReadersWords() {
    try (var served = new ServedForum()) {
      Document page = served.get("/search", "accept-language", "ar").page();
      assertThat(page.select("details.help > summary").text()).isEqualTo("كيف تبحث");
      assertThat(page.select("details.help dt a").eachAttr("href"))
          .hasSize(SearchHelp.ALL.size())
          .contains("/search?q=lang%3Afr");
    }
  }
}
