package org.plenary.web.page;

/** Parts of mails that are stored folded, under summaries in English. */
enum Fold {
  QUOTED("quoted", "Quoted text"),
  SIGNATURE("signature", "Signature"),
  ARMOUR("armour", "Digital signature");

  private static final String FOLD = "<details class=\"";

  private final String name;
  private final String stored;

  Fold(String name, String summary) {
    this.name = name;
    this.stored = FOLD + name + "\"><summary>" + summary + "</summary>";
  }

  /**
   * With the summaries in the reader's words, which need not be in the language of the post, nor
   * run in its direction.
   */
  static String in(Texts texts, String html) {
    if (!html.contains(FOLD)) {
      return html;
    }
    String told = html;
    for (Fold fold : values()) {
      told = told.replace(fold.stored, fold.shown(texts));
    }
    return told;
  }

  // Joined, not formatted: a page may have a hundred.
  private String shown(Texts texts) {
    String summary = "<summary lang=\"" + texts.language() + "\" dir=\"auto\">";
    return FOLD + name + "\">" + summary + texts.text("fold." + name) + "</summary>";
  }
}
