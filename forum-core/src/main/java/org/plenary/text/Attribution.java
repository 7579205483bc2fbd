package org.plenary.text;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the lines by which mail programs introduce a quote, in the languages we meet. */
final class Attribution {

  private static final int MAX_LINES = 3;
  private static final int MAX_LENGTH = 400;

  private static final Pattern WROTE =
      Pattern.compile(
          "(?iu)(?:wrote|writes|said|a écrit|escribió|escreveu|schrieb|schreef|ha scritto|"
              + "yazdı|napisał\\(?a?\\)?|skrev|menulis|kirjoitti|написала?|пишет|كتبت?(?: [^:]{1,80})?|نوشت|"
              + "写道|のメール|wrote on [^:]{1,80}|schrieb [^:]{1,120}|schreef [^:]{1,120})"
              + "[^\\p{L}]{0,40}[:：]?$");
  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?iu)^\\s*(?:-{2,} ?(?:original message|forwarded message|message d'origine|"
              + "mensaje original|mensagem original|ursprüngliche nachricht|"
              + "oorspronkelijk bericht|messaggio originale|الرسالة الأصلية) ?-{2,}|"
              + "begin forwarded message:)\\s*$");

  private Attribution() {}

  /** How many of the last lines, none if there is no quote to introduce, are an attribution. */
  static int length(List<MailLine> before) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (int i = before.size() - 1; i >= 0 && count < MAX_LINES; i--) {
      String line = before.get(i).text().strip();
      if (line.isEmpty()) {
        break;
      }
      count++;
      text.insert(0, line + " ");
      if (count == 1 && !endsLikeOne(line)) {
        return 0;
      }
    }
    return text.length() <= MAX_LENGTH && WROTE.matcher(text.toString().strip()).find() ? count : 0;
  }

  static boolean forwards(String line) {
    return (line.indexOf("--") >= 0 || line.endsWith(":")) && FORWARDED.matcher(line).matches();
  }

  private static boolean endsLikeOne(String line) {
    return line.endsWith(":") || line.endsWith("：") || line.endsWith("...");
  }
}
