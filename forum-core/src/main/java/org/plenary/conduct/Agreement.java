package org.plenary.conduct;

/** Whether somebody accepted the rules that count where they would write. */
public final class Agreement {

  private Agreement() {}

  /** Of a member {@code writer}, at what a statement calls these columns. */
  public static String at(String chapter, String forum) {
    return """
      not exists (
        select from asked_rules(writer.id, writer.welcomed_at, %s) asked
        where asked.forum_id is null or asked.forum_id = %s)
      """
        .formatted(chapter, forum);
  }
}
