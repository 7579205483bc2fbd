package org.plenary.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.draft.Draft;
import org.plenary.web.door.Problems.Description;

/**
 * A form for writing as it is filled in, and what there is to say of that.
 *
 * @param isSent whether somebody sent it like this, and was answered with it
 * @param preview HTML of what would stand, where it was asked for
 * @param problem why it was not taken
 * @param refusedFile the name of the file that was not taken, where it was one
 * @param savedAt when its draft was kept, where the form stands as the draft does
 * @param merge the text that it met, where there is one
 * @param again files that came from somebody who was not known
 */
record Filled(
    Typed typed,
    boolean isSent,
    Optional<String> preview,
    Optional<Description> problem,
    Optional<String> refusedFile,
    Optional<Instant> savedAt,
    Optional<MergeView> merge,
    FilesAgain again) {

  /**
   * What was sent of files without being taken.
   *
   * @param hung that wait or hang already, as the form named them
   * @param chosen the names of those that have to be chosen again
   */
  record FilesAgain(List<HungView.Chosen> hung, List<String> chosen) {

    static final FilesAgain NONE = new FilesAgain(List.of(), List.of());

    /** That some have to be chosen again, where there are some. */
    Optional<String> told(Texts texts) {
      return Optional.of(chosen)
          .filter(names -> !names.isEmpty())
          .map(
              names ->
                  String.join(
                      texts.text("list.comma"), names.stream().map(Texts::isolated).toList()))
          .map(names -> texts.text("write.files.again", names));
    }
  }

  /** One that nobody sent yet. */
  static Filled fresh(Typed typed) {
    return of(typed, false);
  }

  /** One that was sent. */
  static Filled with(Typed typed) {
    return of(typed, true);
  }

  private static Filled of(Typed typed, boolean isSent) {
    return new Filled(
        typed,
        isSent,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        FilesAgain.NONE);
  }

  /** This, where it would stand so. */
  Filled previewed(String html) {
    return new Filled(
        typed, isSent, Optional.of(html), problem, refusedFile, savedAt, merge, again);
  }

  /** This, not taken. */
  Filled refused(Description why) {
    return new Filled(typed, isSent, preview, Optional.of(why), refusedFile, savedAt, merge, again);
  }

  /** This, of which a file was not taken. */
  Filled refused(String file, Description why) {
    return new Filled(
        typed, isSent, preview, Optional.of(why), Optional.of(file), savedAt, merge, again);
  }

  /** This, kept as this draft. */
  Filled kept(Draft draft) {
    return new Filled(
        typed.knowing(draft.version()),
        isSent,
        preview,
        problem,
        refusedFile,
        Optional.of(draft.savedAt()),
        merge,
        again);
  }

  /** This beside another text. */
  Filled beside(MergeView other) {
    return new Filled(
        typed, isSent, preview, problem, refusedFile, savedAt, Optional.of(other), again);
  }

  /** This, with files that are to come again. */
  Filled again(FilesAgain files) {
    return new Filled(typed, isSent, preview, problem, refusedFile, savedAt, merge, files);
  }

  /** The same with these words. */
  Filled holding(Typed other) {
    return new Filled(other, isSent, preview, problem, refusedFile, savedAt, merge, again);
  }
}
