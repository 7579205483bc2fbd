package org.plenary.web.page;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.attachment.FileType;
import org.plenary.attachment.Sha256;
import org.plenary.attachment.Upload;
import org.plenary.post.Attachment;

/**
 * The files of a form for writing.
 *
 * @param chosen those that hang or shall hang on what is written
 * @param most how many there may be
 * @param bytes how many a file may have
 */
public record HungView(Texts texts, List<Chosen> chosen, int most, int bytes) {

  /** As browsers ask for them when a file is chosen. */
  public static final String ACCEPTED = ".pdf,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif";

  /**
   * A file that was taken.
   *
   * @param waits whether it hangs on nothing yet, and its description can be changed
   */
  public record Chosen(
      String sha256, String name, String mediaType, long size, String description, boolean waits) {

    private static Chosen of(Upload file) {
      return new Chosen(
          file.digest().hex(),
          file.name(),
          file.mediaType(),
          file.size(),
          file.description(),
          true);
    }

    private static Chosen of(Attachment file) {
      return new Chosen(
          file.sha256(), file.name(), file.mediaType(), file.size(), file.description(), false);
    }

    /** One that is named by somebody who is not known, to whom no more is told of it. */
    static Chosen again(Sha256 file, String description) {
      return new Chosen(file.hex(), "", "", 0, description, true);
    }

    public boolean isKnown() {
      return !mediaType.isEmpty();
    }

    /** Whether what it shows can be said. */
    public boolean isDescribed() {
      return waits && (isKnown() ? FileType.isPicture(mediaType) : !description.isEmpty());
    }
  }

  /** Those that hang already and were not taken away, then those that wait or come again. */
  static List<Chosen> chosen(Sheet sheet, Filled filled, List<Upload> waiting) {
    Typed typed = filled.typed();
    Stream<Chosen> hung =
        sheet.hung().stream()
            .map(Chosen::of)
            .filter(
                file ->
                    typed.files().stream()
                        .allMatch(
                            files ->
                                files.stream().anyMatch(one -> one.hex().equals(file.sha256()))));
    return Stream.of(hung, waiting.stream().map(Chosen::of), filled.again().hung().stream())
        .flatMap(files -> files)
        .toList();
  }

  public String heading() {
    return texts.text("write.files", most);
  }

  public String limits() {
    return texts.text("write.files.limits", texts.size(bytes));
  }

  /** A number for each field that is still free. */
  public List<Integer> free() {
    return IntStream.range(chosen.size(), most).boxed().toList();
  }
}
