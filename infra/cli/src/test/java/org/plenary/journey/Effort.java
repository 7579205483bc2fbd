package org.plenary.journey;

import java.time.Duration;

/**
 * What somebody does with hands and eyes, and how long it takes a person: by the keystroke-level
 * model of Card, Moran and Newell (The Psychology of Human-Computer Interaction, 1983, chapter 8)
 * for an average typist who thinks before each thing they point at, and at 238 words a minute for
 * what they read (Brysbaert, Journal of Memory and Language 109, 2019).
 */
final class Effort {

  private static final Duration KEY = Duration.ofMillis(280);
  private static final Duration POINTING = Duration.ofMillis(1_100);
  private static final Duration BUTTON = Duration.ofMillis(200);
  private static final Duration HAND = Duration.ofMillis(400);
  private static final Duration THOUGHT = Duration.ofMillis(1_350);
  private static final Duration WORD = Duration.ofMinutes(1).dividedBy(238);

  private int presses;
  private int fields;
  private int letters;
  private int words;

  /** Thinks, moves the hand, points and presses. */
  void press() {
    presses++;
  }

  /** Finds a field, goes into it, and types with the hand back on the keys. */
  void type(String text) {
    fields++;
    letters += text.length();
  }

  void read(String text) {
    words += text.split("\\s+").length;
  }

  int presses() {
    return presses;
  }

  /** How long a person takes for all of it, apart from what the forum takes to answer. */
  Duration time() {
    Duration pressing = THOUGHT.plus(HAND).plus(POINTING).plus(BUTTON);
    return pressing
        .multipliedBy(presses)
        .plus(pressing.plus(HAND).multipliedBy(fields))
        .plus(KEY.multipliedBy(letters))
        .plus(WORD.multipliedBy(words));
  }

  @Override
  public String toString() {
    return "%d presses, %d fields, %d letters, %d words read: %d s"
        .formatted(presses, fields, letters, words, time().toSeconds());
  }
}
