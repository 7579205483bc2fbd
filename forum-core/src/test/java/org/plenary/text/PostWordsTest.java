package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostWordsTest {

  @Test
  void whatOthersSaidAndCodeStandApart() {
    var words =
        PostWords.of(
            "<p>I agree.</p><blockquote><p>Keep the keys.</p></blockquote><p>With this:</p>"
                + "<pre><code>if (a)\n  b();</code></pre>"
                + "<details><summary>More</summary>Folded.</details>");
    assertThat(words)
        .isEqualTo(
            new PostWords("I agree. With this:", "Keep the keys. More Folded.", "if (a)\n  b();"));
  }

  @Test
  void codeInAQuoteIsCode() {
    assertThat(PostWords.of("<blockquote><p>So:</p><pre>x = 1</pre></blockquote>"))
        .isEqualTo(new PostWords("", "So:", "x = 1"));
  }

  @Test
  void neighboursDoNotGrowTogether() {
    var words =
        PostWords.of(
            "<blockquote>one</blockquote><blockquote>two</blockquote><pre>a</pre><pre>b</pre>"
                + "x<blockquote>three</blockquote>y");
    assertThat(words).isEqualTo(new PostWords("x y", "one two three", "a b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "<p>One\n  two\t three</p>\n<p>four&nbsp;five</p>",
        "<p>a<br>b<br>\nc</p>",
        "<ul>\n<li>one</li><li>two <em>th</em>ree</li></ul>",
        "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>",
        "<p>en&shy;cryp&shy;tion and zero&#8203;width</p>",
        "<h3>Title</h3>text<hr>more <code>in line</code>.",
        "<p>שלום <span dir=\"ltr\">abc</span> 🔒🔑</p>"
      })
  void ownWordsAreWhatAPageShows(String html) {
    assertThat(PostWords.of(html).own()).isEqualTo(Jsoup.parseBodyFragment(html).body().text());
  }
}
