package org.plenary.archive.mail;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.text.FlowedText;
import org.plenary.text.Format;

/** The shown parts of a mail as one text, in the format of the first that says something. */
final class BodyText {

  private final List<Piece> pieces = new ArrayList<>();
  private final int longest;
  private int length;

  BodyText(int longest) {
    this.longest = longest;
  }

  private record Piece(Format format, String text) {}

  void add(MailPart part, byte[] bytes) {
    String text = Charsets.clean(Charsets.decode(bytes, part.charset())).replace("\r\n", "\n");
    if (part.isHtml()) {
      add(Format.HTML, text);
    } else {
      add(Format.PLAIN, part.isFlowed() ? FlowedText.joined(text, part.isDelSp()) : text);
    }
  }

  /** Says what the text after it is. */
  void addForwarded(MailHeader header) {
    add(
        Format.PLAIN,
        "---- %s ----\n%s\n%s\n"
            .formatted(MailAuthor.of(header).name(), header.text("Subject"), header.text("Date")));
  }

  private void add(Format format, String text) {
    if (text.isBlank()) {
      return;
    }
    length += text.length();
    if (length > longest) {
      throw new RefusedMessage("its text is longer than %d characters".formatted(longest));
    }
    pieces.add(new Piece(format, text));
  }

  MailBody joined() {
    Format format = pieces.isEmpty() ? Format.PLAIN : pieces.getFirst().format();
    var joined = new StringBuilder(length);
    for (Piece piece : pieces) {
      joined.append(joined.isEmpty() || format == Format.HTML ? "" : "\n\n");
      joined.append(in(format, piece));
    }
    return new MailBody(format, joined.toString());
  }

  private static String in(Format format, Piece piece) {
    if (piece.format() == format) {
      return piece.text();
    }
    return format == Format.PLAIN
        ? Jsoup.parse(piece.text()).wholeText().strip()
        : "<pre>" + escaped(piece.text()) + "</pre>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
