package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownMentionsTest {

  private final MentionFinder mentions = new MarkdownMentions(3);

  @Test
  void findsEachNameOnceInOrder() {
    assertThat(mentions.find("@ana, *@Ben.Mbaye* and (@ana) and @senegal/moderators."))
        .containsExactly("ana", "ben.mbaye", "senegal/moderators");
  }

  @Test
  void findsNoMoreThanTheCap() {
    assertThat(mentions.find("@a1 @b2 @c3 @d4")).containsExactly("a1", "b2", "c3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`@ana`",
        "```\n@ana\n```",
        "    @ana",
        "> @ana said",
        "[@ana](https://a.example)",
        "<https://a.example/@ana>",
        "ana@ana.example",
        "https://a.example/@ana",
        "@",
        "@/moderators"
      })
  void findsNothingInCodeLinksQuotesAndAddresses(String source) {
    assertThat(mentions.find(source)).isEmpty();
  }
}
