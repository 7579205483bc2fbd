package org.plenary.archive.mail;

import org.jsoup.Jsoup;
import org.plenary.text.Format;
import org.plenary.text.PlainText;
import org.plenary.text.Renderer;

/** The words of a mail: as a page shows them, and the author's own alone. Thread-safe. */
final class MailText {

  private static final int ENOUGH = 4000;

  private final Renderer renderer = new Renderer();
  private final PlainText plain = new PlainText();

  String html(MailBody body) {
    return renderer.renderArchived(body.format(), body.source()).html();
  }

  /** What a language is guessed from. */
  String ownWords(MailBody body) {
    String begin = body.source().substring(0, Math.min(ENOUGH, body.source().length()));
    return plain.ownWords(body.format() == Format.HTML ? Jsoup.parse(begin).text() : begin);
  }
}
