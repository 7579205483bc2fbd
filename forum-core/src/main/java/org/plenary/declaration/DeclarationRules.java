package org.plenary.declaration;

import java.util.List;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Why;

/** What a declaration can be. */
final class DeclarationRules {

  private static final int MOST_LANGUAGES = 20;

  private DeclarationRules() {}

  /**
   * @param longest how many letters a text may have
   */
  static FieldCheck check(Concern concern, DeclarationEdition wish, int longest) {
    List<String> languages = wish.texts().stream().map(DeclaredText::language).toList();
    var check =
        new FieldCheck()
            .that(
                canBeAddress(concern, wish.address()),
                "address",
                Why.of(
                    "declared-address",
                    "It must be a mail address like office@chapter.example, or nothing."));
    if (!languages.isEmpty()) {
      check.languages("languages", languages, MOST_LANGUAGES);
    }
    wish.texts().forEach(text -> check.text(text.language(), text.source(), longest));
    return check;
  }

  private static boolean canBeAddress(Concern concern, String address) {
    return address.isEmpty()
        || (concern == Concern.CONTACT && MailAddress.parse(address).isPresent());
  }
}
