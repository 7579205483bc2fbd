package org.plenary.web.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlDocumentTest {

  private static Element read(Buffer document) throws Exception {
    return DocumentBuilderFactory.newNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(document.getBytes()))
        .getDocumentElement();
  }

  private static Element written(String words) throws Exception {
    return read(
        XmlDocument.write(
            xml ->
                xml.element(
                    "all",
                    Map.of("said", words),
                    () -> {
                      xml.element("words", words);
                      xml.markup("markup", Map.of("kind", "html"), words);
                    })));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p class=\"a\">&amp; 'b' > c</p>",
        "]]>",
        "a]]]]>>]]>b]]",
        "<![CDATA[ <!-- ]]> -->",
        "日本語 العربية 🙂"
      })
  void saysWhatItIsGiven(String words) throws Exception {
    Element all = written(words);
    assertThat(all.getAttribute("said")).isEqualTo(words);
    assertThat(all.getFirstChild().getTextContent()).isEqualTo(words);
    assertThat(all.getLastChild().getTextContent()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0001", "001b", "0085", "009f", "fdd0", "fffe", "ffff"})
  void whatIsNoCharacterIsReplaced(String letter) throws Exception {
    Element all = written("a" + (char) Integer.parseInt(letter, 16) + "b");
    assertThat(all.getAttribute("said")).isEqualTo("a\ufffdb");
    assertThat(all.getFirstChild().getTextContent()).isEqualTo("a\ufffdb");
    assertThat(all.getLastChild().getTextContent()).isEqualTo("a\ufffdb");
  }
}
