package org.plenary.web.page;

import org.plenary.conduct.CodeEdition;
import org.plenary.conduct.WrittenCode;

/** A code of conduct in one language, as its officers begin to write the next version. */
public record NextCode(String language, String text) {

  /** How the names of its fields begin. */
  static final String FIELD = "text-";

  static NextCode of(String language, CodeEdition newest) {
    return newest.texts().stream()
        .filter(text -> text.language().equals(language))
        .findFirst()
        .map(text -> new NextCode(language, WrittenCode.write(text)))
        .orElseGet(() -> new NextCode(language, ""));
  }

  /** What its field is called. */
  public String field() {
    return FIELD + language;
  }
}
