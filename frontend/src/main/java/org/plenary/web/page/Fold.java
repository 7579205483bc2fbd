package org.plenary.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts of mails that are stored folded, under summaries in English. */
enum Fold {
  QUOTED("quoted", "Quoted text"),
  SIGNATURE("signature", "Signature"),
  ARMOUR("armour", "Digital signature");

  private static final String BEGIN = "<details class=\"";

  private final String name;
  private final String stored;

  Fold(String name, String summary) {
    this.name = name;
    this.stored = BEGIN + name + "\"><summary>" + summary + "</summary>";
  }

  /**
   * With the summaries in the reader's words, which need not be in the language of the post, nor
   * run in its direction. Written piece by piece: a page may have a hundred.
   */
  static Content in(Texts texts, String html) {
    return output -> write(output, texts, html);
  }

  private static void write(TemplateOutput output, Texts texts, String html) {
    int done = 0;
    for (int at = html.indexOf(BEGIN); at >= 0; at = html.indexOf(BEGIN, at + 1)) {
      Optional<Fold> fold = at(html, at);
      if (fold.isPresent()) {
        output.writeContent(html, done, at);
        output.writeContent(fold.get().shown(texts));
        done = at + fold.get().stored.length();
      }
    }
    output.writeContent(html, done, html.length());
  }

  private static Optional<Fold> at(String html, int at) {
    return Stream.of(values()).filter(fold -> html.startsWith(fold.stored, at)).findFirst();
  }

  private String shown(Texts texts) {
    String summary = "<summary lang=\"" + texts.language() + "\" dir=\"auto\">";
    return BEGIN + name + "\">" + summary + texts.text("fold." + name) + "</summary>";
  }
}
