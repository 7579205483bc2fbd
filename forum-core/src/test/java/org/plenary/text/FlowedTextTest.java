package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FlowedTextTest {

  @Test
  void linesAreJoinedAndQuotesStay() {
    Element body = rendered("One \nparagraph.\n>> quoted \n>> twice\n ");
    assertThat(body.select("body > p").eachText()).containsExactly("One paragraph.");
    assertThat(body.select("blockquote blockquote p").text()).isEqualTo("quoted twice");
  }

  @Test
  void delSpJoinsWithoutSpaces() {
    assertThat(FlowedText.joined("ひと \nつ\n", true)).isEqualTo("ひとつ");
  }

  @Test
  void aMarkThatIsTextIsNoQuote() {
    Element body = rendered(" >not a quote\n");
    assertThat(body.select("blockquote")).isEmpty();
    assertThat(body.text()).isEqualTo(">not a quote");
  }

  @Test
  void theSignatureIsNotJoined() {
    Element body = rendered("a \n-- \nJane");
    assertThat(body.select("body > p").text()).isEqualTo("a");
    assertThat(body.select("details.signature").text()).contains("Jane");
  }

  private static Element rendered(String flowed) {
    String html = new PlainText().render(FlowedText.joined(flowed, false));
    return Jsoup.parseBodyFragment(html).body();
  }
}
