package org.plenary.web.page;

import java.util.Optional;
import org.plenary.draft.Draft;

/**
 * Two texts for one place, of which the second must not end the first in silence.
 *
 * @param met what it is, if it is still there
 * @param title of the other, where it has one
 * @param theirs the other, whole
 * @param there what it changed in the text from which both began; absent where that is not known
 * @param here what one's own changed in that text, or else in the other
 */
public record MergeView(
    Met met, String title, String theirs, Optional<Comparison> there, Comparison here) {

  /** What was met. */
  public enum Met {
    POST,
    DRAFT,
    /** One that was sent or dropped meanwhile. */
    NO_DRAFT
  }

  /** Of a post that was changed meanwhile, and what would have changed it. */
  static MergeView ofPost(Optional<String> base, String theirs, String own) {
    return new MergeView(
        Met.POST,
        "",
        theirs,
        base.map(text -> Comparison.of(text, theirs)),
        Comparison.of(base.orElse(theirs), own));
  }

  /** Of the draft that there is now, and what would have replaced another. */
  static MergeView ofDraft(Optional<Draft> other, Typed own) {
    return other
        .map(Draft::words)
        .map(words -> ofWords(Met.DRAFT, words.title(), words.source(), own))
        .orElseGet(() -> ofWords(Met.NO_DRAFT, "", "", own));
  }

  private static MergeView ofWords(Met met, String title, String theirs, Typed own) {
    return new MergeView(met, title, theirs, Optional.empty(), Comparison.of(theirs, own.source()));
  }

  /** Whether there is a text to be compared. */
  public boolean hasOther() {
    return met != Met.NO_DRAFT;
  }
}
