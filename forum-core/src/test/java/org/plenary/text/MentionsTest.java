package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  private final Renderer renderer = new Renderer();
  private final Mentions mentions = new Mentions();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @ada              | ada
          (@ada)            | ada
          So, @ada.         | ada
          @ada's view       | ada
          @ada: yes         | ada
          @ada, and no      | ada
          Said "@ada"       | ada
          *@ada*            | ada
          **~~@ada~~**      | ada
          # @ada            | ada
          - @ada            | ada
          مرحبا @ada        | ada
          @ada--            | ada
          @a                | a
          @a.b_c-d9         | a.b_c-d9
          @0-day            | 0-day
          """)
  void aMemberWhoIsNamedIsALink(String source, String handle) {
    Element link = render(source).expectFirst("a");
    assertThat(link.outerHtml()).isEqualTo("<a href=\"/m/%s\">@%1$s</a>".formatted(handle));
    assertThat(mentions.in(source)).containsExactly(handle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane@ada",
        "jane*@ada*",
        "`jane`@ada",
        "jane@example.org",
        "jane@mail@ada",
        "@ada@example.org",
        "\\\"jane\\\"@example.org",
        "x\"@ada",
        "@@ada",
        "> @ada",
        "[^n]\n\n[^n]: @ada",
        "@/moderators",
        "@ada/moderatorship",
        "@ada/moderators@example.org",
        "@adaÉ",
        "@ada.É",
        "@-ada",
        "@",
        "@ ada",
        "@ada/core",
        "git@host:path",
        "https://social.example/@ada",
        "`@ada`",
        "    @ada",
        "```\n@ada\n```",
        "[@ada](https://e.org/)",
        "![@ada](https://e.org/i)",
        "é@ada",
        "e\u0301@ada"
      })
  void whatOnlyLooksLikeOneIsNone(String source) {
    assertThat(render(source).select("a[href^=/]")).isEmpty();
    assertThat(mentions.in(source)).isEmpty();
  }

  @Test
  void noHandleIsLongerThanThatOfAMember() {
    assertThat(mentions.in("@" + "a".repeat(60))).containsExactly("a".repeat(60));
    assertThat(mentions.in("@" + "a".repeat(61))).isEmpty();
  }

  @Test
  void capitalsAreShownAsTheyWereTyped() {
    assertThat(render("@Ben.Mbaye").select("a").outerHtml())
        .isEqualTo("<a href=\"/m/ben.mbaye\">@Ben.Mbaye</a>");
    assertThat(mentions.in("@Ben.Mbaye and @ben.mbaye")).containsExactly("ben.mbaye");
  }

  @ParameterizedTest
  @ValueSource(strings = {"moderators", "chairs", "officers"})
  void whoHasARoleInAChapterIsNamedTogether(String role) {
    assertThat(render("Ask @senegal/%s.".formatted(role)).select("a").outerHtml())
        .isEqualTo("<a href=\"/c/senegal\">@senegal/%s</a>".formatted(role));
    assertThat(mentions.in("Ask @Senegal/%s.".formatted(role))).containsExactly("senegal/" + role);
  }

  @Test
  void whoIsOnlyQuotedIsNotMentioned() {
    String quote = "> " + "@quoted ".repeat(600) + "\n>> @twice\n\n";
    assertThat(mentions.in(quote + "@ada and @bob, then @ada\n\n- > @carl"))
        .containsExactly("ada", "bob");
  }

  @Test
  void soManyAreMentionedAndNoMore() {
    String many = IntStream.range(0, 600).mapToObj(i -> "@m" + i).collect(Collectors.joining(" "));
    assertThat(mentions.in(many)).hasSize(500).startsWith("m0", "m1").endsWith("m499");
    assertThat(render(many).select("a")).hasSize(500);
  }

  @Test
  void nobodyCanWriteALinkThatLooksLikeAMention() {
    String source =
        "[@ada](/m/bob) ![@ada](/m/bob) [@ada](x-mention:bob) <x-mention href=\"/m/bob\">@ada</x-mention>";
    assertThat(render(source).select("[href*=bob]")).isEmpty();
    assertThat(renderer.render(Format.HTML, source + "<a href=/m/bob>@ada</a>").html())
        .doesNotContain("<a");
  }

  @Test
  void anArchiveNamesPeopleOfElsewhere() {
    assertThat(renderer.renderArchived(Format.MARKDOWN, "@ada, see RFC 1").html())
        .doesNotContain("/m/")
        .contains("/rfc1");
  }

  @Test
  void plainTextAndMailNameNobody() {
    assertThat(renderer.render(Format.PLAIN, "@ada").html()).doesNotContain("<a");
    assertThat(renderer.render(Format.HTML, "<p>@ada</p>").html()).doesNotContain("<a");
  }

  private Element render(String source) {
    return Jsoup.parseBodyFragment(renderer.render(Format.MARKDOWN, source).html()).body();
  }
}
