package org.plenary.archive.mbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.archive.message.UnreadableArchive;

class MboxReaderTest {

  private static final String ONE = "From: a@example.org\nSubject: one\n\nHello.\n";
  private static final String TWO = "From: b@example.org\nSubject: two\n\nHi.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From a@example.org Tue Apr  1 00:18:57 2008",
        "From a at example.org  Tue Apr  1 00:18:57 2008",
        "From mboxrd@z Thu Jan  1 00:00:00 1970",
        "From - Tue Apr 01 00:18:57 2008",
        "From \"a b\"@example.org Tue Apr 1 00:18 2008 +0200",
        "From MAILER-DAEMON Fri Jul  8 12:08:34 2011 remote from elsewhere"
      })
  void cutsAtTheSeparatorsOfAllDialects(String separator) throws IOException {
    String archive = separator + "\n" + ONE + "\n" + separator + "\n" + TWO;
    assertThat(texts(archive)).containsExactly(ONE + "\n", TWO);
  }

  @Test
  void cutsBeforeAHeaderInAnyCharset() throws IOException {
    String separator = "From a@example.org Tue Apr  1 00:18:57 2008\n";
    String anyByte = "From: \u0085sa <c@example.org>\n\nHej.\n";
    assertThat(texts(separator + ONE + "\n" + separator + anyByte)).hasSize(2);
  }

  @Test
  void cutsLogsWithLinesOfEqualSigns() throws IOException {
    String line = "=".repeat(73) + "\n";
    assertThat(texts(line + ONE + line + TWO)).containsExactly(ONE, TWO);
    assertThat(texts(line + ONE + line + "\nA table ends so.\n"))
        .containsExactly(ONE + line + "\nA table ends so.\n");
  }

  @Test
  void aLastMessageThatEndsInTheMiddleOfALineIsNotTaken() throws IOException {
    String separator = "From a@example.org Tue Apr  1 00:18:57 2008\n";
    String cut = separator + ONE + "\n" + separator + TWO + "The first half of";
    assertThatThrownBy(() -> texts(cut))
        .isInstanceOf(UnreadableArchive.class)
        .hasMessageContaining("in the middle of a line");
    assertThat(texts(ONE + "Single files often end so.")).hasSize(1);
  }

  @Test
  void takesAFileWithoutSeparatorsAsOneMessage() throws IOException {
    assertThat(texts(ONE + "From here on Tue Apr  1 00:18:57 2008\nx: y\n")).hasSize(1);
    assertThat(texts("\uFEFF" + ONE)).containsExactly(ONE);
    assertThat(texts("\r\n\r\n" + ONE)).containsExactly(ONE);
  }

  @Test
  void doesNotCutAtProseThatLooksLikeASeparator() throws IOException {
    String prose =
        ONE + "\nFrom what I know, Tue is the day.\nFrom a Tue Apr  1 00:18:57 2008\nsays so\n";
    assertThat(texts("From a Tue Apr  1 00:18:57 2008\n" + prose)).containsExactly(prose);
  }

  @Test
  void undoesTheQuotingOfSeparators() throws IOException {
    String archive =
        "From a Tue Apr  1 00:18:57 2008\n" + ONE + ">From me\n>>From you\n> From us\n";
    assertThat(texts(archive)).containsExactly(ONE + "From me\n>From you\n> From us\n");
  }

  @Test
  void countsWhatIsLongerThanItKeeps() throws IOException {
    String archive = "From a Tue Apr  1 00:18:57 2008\n" + ONE + "x".repeat(300_000) + "\n";
    List<RawMessage> all = read(bytes(archive), 1000);
    assertThat(all).singleElement().satisfies(cut -> assertThat(cut.isCut()).isTrue());
    assertThat(all.getFirst().size()).isEqualTo(ONE.length() + 300_001);
    assertThat(all.getFirst().open().readAllBytes()).hasSize(1000);
  }

  @Test
  void tellsWhereEachMessageBegins() throws IOException {
    String separator = "From a Tue Apr  1 00:18:57 2008\n";
    List<RawMessage> all = read(bytes(separator + ONE + separator + TWO), 1000);
    assertThat(all).extracting(RawMessage::offset).containsExactly(32L, 64L + ONE.length());
    assertThat(all).extracting(RawMessage::separator).containsOnly(separator.strip());
  }

  @Test
  void keepsAMessageOfWhichOnlyTheSeparatorIsThere() throws IOException {
    String separator = "From a Tue Apr  1 00:18:57 2008\n";
    assertThat(texts(separator + ONE + separator)).containsExactly(ONE, "");
  }

  @Test
  void refusesWhatIsNoMailArchive() {
    assertThatThrownBy(() -> texts("")).hasMessage("it is empty");
    assertThatThrownBy(() -> texts("\n\n \n")).hasMessage("it is empty");
    for (String wrong :
        List.of("{\"magic\": 1}", "\u0000\u0001\u0002", "%PDF-1.4\n", "Dear all,\n")) {
      assertThatThrownBy(() -> texts(wrong))
          .isInstanceOf(UnreadableArchive.class)
          .hasMessageContaining("begins neither");
    }
  }

  private static List<String> texts(String archive) throws IOException {
    var texts = new ArrayList<String>();
    for (RawMessage message : read(bytes(archive), 1 << 20)) {
      texts.add(new String(message.open().readAllBytes(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static InputStream bytes(String archive) {
    return new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8));
  }

  private static List<RawMessage> read(InputStream archive, int longest) throws IOException {
    var reader = new MboxReader(archive, longest);
    var messages = new ArrayList<RawMessage>();
    for (Optional<RawMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
      messages.add(next.get());
    }
    return messages;
  }
}
