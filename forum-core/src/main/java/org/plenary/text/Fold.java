package org.plenary.text;

/** A part of a mail that is folded away, under a summary that is stored in English. */
public enum Fold {
  QUOTED("quoted", "Quoted text"),
  SIGNATURE("signature", "Signature"),
  ARMOUR("armour", "Digital signature");

  /** How the HTML of each of them begins. */
  public static final String BEGIN = "<details class=\"";

  private final String key;
  private final String opening;

  Fold(String key, String summary) {
    this.key = key;
    this.opening = BEGIN + key + "\"><summary>" + summary + "</summary>";
  }

  /** What it is called in HTML, and in the words of pages. */
  public String key() {
    return key;
  }

  /** The HTML of this one down to the end of its summary. */
  public String opening() {
    return opening;
  }
}
