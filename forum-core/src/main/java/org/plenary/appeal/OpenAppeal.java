package org.plenary.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.page.TimeKey;

/**
 * An appeal that waits for a decision, as who can decide it sees it.
 *
 * @param chapter the address of the one in which the action was done
 * @param contribution what it was done to, if to one
 * @param why the sentence of the action, and in which language that is
 * @param sentence of who appeals
 */
public record OpenAppeal(
    AppealId id,
    ActionId action,
    ActionKind kind,
    String chapter,
    String chapterName,
    String chapterLanguage,
    Optional<Long> contribution,
    String why,
    String whyLanguage,
    String sentence,
    String language,
    Instant madeAt,
    Instant dueAt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  List<Long> keys() {
    return List.of(TimeKey.of(dueAt), id.value());
  }
}
