package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final String QUOTE = "> a\n> b\n> c\n> d\n> e\n";

  private final PlainText plainText = new PlainText();

  @Test
  void hardWrappedLinesBecomeOneParagraph() {
    Element body =
        render(
            """
            This line was broken by a mail program at some seventy characters
            and goes on here until its end.

            A second one.""");
    assertThat(body.select("p")).hasSize(2);
    assertThat(body.select("br")).isEmpty();
  }

  @Test
  void shortLinesAndListsKeepTheirEnds() {
    assertThat(render("Hi Jane,\nthank you.\n- one\n- two").select("br")).hasSize(3);
  }

  @Test
  void quotesNest() {
    Element body = render("> > old\n> new\n\nmine");
    assertThat(body.select("blockquote blockquote p").text()).isEqualTo("old");
    assertThat(body.select("body > blockquote > p").text()).isEqualTo("new");
    assertThat(body.select("body > p").text()).isEqualTo("mine");
  }

  @Test
  void theTrailingQuoteIsFoldedWithItsAttribution() {
    Element body = render("I agree.\n\nOn Monday, Jane wrote:\n" + QUOTE);
    assertThat(body.select("details.quoted > summary").text()).isEqualTo("Quoted text");
    assertThat(body.select("details.quoted > p").text()).isEqualTo("On Monday, Jane wrote:");
    assertThat(body.select("details.quoted > blockquote")).hasSize(1);
    assertThat(body.select("body > p").text()).isEqualTo("I agree.");
  }

  @Test
  void aShortQuoteWithAnAnswerStaysOpen() {
    Element body = render("Jane wrote:\n> a\n\nYes.");
    assertThat(body.select("details")).isEmpty();
    assertThat(body.select("blockquote").text()).isEqualTo("a");
  }

  @Test
  void aLongQuoteInTheMiddleIsFolded() {
    assertThat(render(QUOTE.repeat(3) + "\nYes.").select("details.quoted")).hasSize(1);
  }

  @Test
  void aMailThatIsAllQuoteStaysOpen() {
    assertThat(render(QUOTE).select("details")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, Nov 2, 2026 at 10:00 AM Jane Doe\n<jane@example.org> wrote:",
        "Le lun. 2 nov. 2026 à 10:00, Jeanne a écrit :",
        "El lun, 2 nov 2026 a las 10:00, Juana (<j@example.org>) escribió:",
        "Am 02.11.26 um 10:00 schrieb Johanna Doe:",
        "Op 2 nov. 2026 om 10:00 schreef Jan de Vries:",
        "Em seg., 2 de nov. de 2026, Joana escreveu:",
        "Il giorno lun 2 nov 2026 Gianna ha scritto:",
        "في الاثنين، 2 نوفمبر 2026، كتبت جين:"
      })
  void attributionsOfManyLanguagesAreRecognised(String attribution) {
    assertThat(plainText.ownWords("Mine.\n\n" + attribution + "\n> quoted")).isEqualTo("Mine.");
  }

  @Test
  void proseBeforeAQuoteIsNoAttribution() {
    assertThat(plainText.ownWords("She said it well:\n> quoted")).isEqualTo("She said it well:");
  }

  @Test
  void theSignatureIsFolded() {
    Element body = render("Text.\n\n-- \nJane Doe\nExample Org");
    assertThat(body.select("details.signature > summary").text()).isEqualTo("Signature");
    assertThat(body.select("details.signature").text()).contains("Jane Doe Example Org");
    assertThat(plainText.ownWords("Text.\n\n-- \nJane")).isEqualTo("Text.");
    assertThat(plainText.ownWords("Text.\n--\nJane")).isEqualTo("Text.");
  }

  @Test
  void aForwardedMessageIsFolded() {
    Element body = render("See below.\n\n-----Original Message-----\nFrom: Jane\n\nOld text");
    assertThat(body.select("details.quoted").text()).contains("Original Message", "Old text");
  }

  @Test
  void theArmourOfASignedMailIsFolded() {
    String mail =
        """
        -----BEGIN PGP SIGNED MESSAGE-----
        Hash: SHA256

        Text.
        -----BEGIN PGP SIGNATURE-----

        iQEzBA
        -----END PGP SIGNATURE-----
        """;
    assertThat(render(mail).select("details.armour")).hasSize(2);
    assertThat(render(mail).select("body > p").text()).isEqualTo("Text.");
    assertThat(plainText.ownWords(mail)).isEqualTo("Text.");
  }

  @Test
  void columnsAreKept() {
    String table = "name      votes\nJane      12\nJohn      7";
    assertThat(render(table).expectFirst("pre").wholeText()).isEqualTo(table);
    String diff = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new";
    assertThat(render(diff).expectFirst("pre").wholeText()).isEqualTo(diff);
  }

  @Test
  void codeWithBlankLinesIsOneBlock() {
    String code = "def f():\n    a = 1\n\n    return a";
    assertThat(render(code).select("pre").eachText()).hasSize(1);
    assertThat(render(code).expectFirst("pre").wholeText()).isEqualTo(code);
  }

  @Test
  void webAddressesAreLinked() {
    Element link = render("See <https://example.org/a?b=1&c=2>, or not.").expectFirst("a");
    assertThat(link.attr("href")).isEqualTo("https://example.org/a?b=1&c=2");
    assertThat(link.attr("rel")).isEqualTo("nofollow ugc noopener");
    assertThat(render("http://e.org/?to=jane@example.org").html()).doesNotContain("example.org");
    assertThat(render("javascript://x data://y").select("a")).isEmpty();
  }

  private Element render(String text) {
    return Jsoup.parseBodyFragment(plainText.render(text)).body();
  }
}
