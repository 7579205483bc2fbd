package org.plenary.text;

/** One line of a mail body: how deep it is quoted, and its text without the quote marks. */
record MailLine(int depth, String text) {

  boolean isBlank() {
    return text.isBlank();
  }
}
