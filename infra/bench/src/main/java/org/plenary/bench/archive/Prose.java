package org.plenary.bench.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words that look like a debate and say nothing. */
final class Prose {

  private static final List<String> WORDS =
      List.of(
          ("the of and to in a that is for it on with as be this are not by or from at which but"
                  + " have an they you we if can there more when no may should would could one all"
                  + " chapter member policy network access standard encryption privacy governance"
                  + " operator registry protocol document section text consensus objection rights"
                  + " community proposal working group process draft review comment question answer"
                  + " because although however therefore before after between without against")
              .split(" "));
  private static final List<String> GIVEN =
      List.of("Ana", "Bilal", "Chen", "Dina", "Élodie", "Farid", "Grace", "Hanna", "Ivo", "Juma");
  private static final List<String> FAMILY =
      List.of("Almeida", "Berg", "Castro", "Diallo", "Evans", "Fofana", "Gupta", "Haddad");

  private final Random random;

  Prose(Random random) {
    this.random = random;
  }

  String name(int person) {
    return GIVEN.get(person % GIVEN.size())
        + " "
        + FAMILY.get(person / GIVEN.size() % FAMILY.size());
  }

  String title() {
    return capital(words(4 + random.nextInt(5)));
  }

  /** Lines of up to 72 characters, an empty one after each paragraph. */
  List<String> paragraphs(int most) {
    var lines = new ArrayList<String>();
    int paragraphs = 1 + random.nextInt(most);
    for (int i = 0; i < paragraphs; i++) {
      wrap(capital(words(20 + random.nextInt(80))) + ".", lines);
      lines.add("");
    }
    return lines;
  }

  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void wrap(String text, List<String> lines) {
    String rest = text;
    while (rest.length() > 72) {
      int space = rest.lastIndexOf(' ', 72);
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    lines.add(rest);
  }
}
