package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fixture.Shared;

/** The text of the HTML is the text of the mail, but for white space and quote marks. */
class NothingIsLostTest {

  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          " ",
          "  ",
          "\n",
          "\n",
          "\n",
          "\n\n",
          ">",
          "> ",
          "> > ",
          "-- \n",
          "--\n",
          "Jane wrote:\n",
          "<b>",
          "&amp;",
          "\"",
          "https://e.org/a?b=1&c",
          "(www.e.org)",
          "\t",
          "-----Original Message-----\n",
          "-----BEGIN PGP SIGNED MESSAGE-----\n",
          "___________\n",
          "-----BEGIN PGP SIGNATURE-----\n",
          "-----END PGP SIGNATURE-----\n",
          "مرحبا",
          "- item\n",
          "a    b    c\n",
          "diff --git a b\n",
          "\0",
          "\uD800",
          "😀",
          "e\u0301",
          "____________\n",
          "jane@example.org ",
          "<jane at example.org>",
          "    code();\n",
          "]]>",
          "<!--",
          "\r\n");

  private final PlainText plainText = new PlainText();
  private final Addresses addresses = new Addresses();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofAnyMail(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String mail = mail(random);
      assertKept(mail, plainText.render(mail));
    }
  }

  @Test
  void ofAnArchive() throws IOException {
    String archive =
        Files.readString(
            Shared.file("archives/twisted-pipermail/2010-February.txt"),
            StandardCharsets.ISO_8859_1);
    for (String mail : archive.split("\nFrom ", -1)) {
      assertKept(mail, plainText.render(mail));
    }
  }

  private static String mail(Random random) {
    StringBuilder mail = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      mail.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return mail.toString();
  }

  private void assertKept(String mail, String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.select("summary").remove();
    String expected = addresses.mask(CleanText.of(mail));
    assertThat(bare(document.body().wholeText()))
        .as("%s", printable(mail))
        .isEqualTo(bare(expected));
    document.select("details, p, pre, blockquote, br, a").unwrap();
    assertThat(document.body().children()).isEmpty();
  }

  private static String printable(String text) {
    return CleanText.of(text).replace("\n", "\\n");
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s>]", "");
  }
}
