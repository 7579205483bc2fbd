package org.plenary.web.page;

import java.util.regex.Pattern;

/** Parts of mails that are stored folded, under summaries in English. */
final class Folds {

  private static final String FOLD = "<details class=\"";
  private static final Pattern SUMMARY =
      Pattern.compile(FOLD + "(quoted|signature|armour)\"><summary>[^<]*</summary>");

  private Folds() {}

  /**
   * With the summaries in the reader's words, which need not be in the language of the post, nor
   * run in its direction.
   */
  static String in(Texts texts, String html) {
    return html.contains(FOLD)
        ? SUMMARY
            .matcher(html)
            .replaceAll(
                fold ->
                    "%s%s\"><summary lang=\"%s\" dir=\"auto\">%s</summary>"
                        .formatted(
                            FOLD,
                            fold.group(1),
                            texts.language(),
                            texts.text("fold." + fold.group(1))))
        : html;
  }
}
