package org.plenary.web.page;

/** A text of the next version of what a chapter publishes, in one language. */
public record NextText(String language, String text) {

  /** How the names of its fields begin. */
  static final String FIELD = "text-";

  /** What its field is called. */
  public String field() {
    return FIELD + language;
  }
}
