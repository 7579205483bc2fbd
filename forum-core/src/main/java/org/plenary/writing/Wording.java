package org.plenary.writing;

import java.util.List;
import org.plenary.attachment.Sha256;
import org.plenary.quote.Checked;
import org.plenary.text.Quotation;
import org.plenary.text.Rendered;

/**
 * What will stand: the source, its HTML, its language, the files that hang on it, and what it
 * quotes, as it says and as it was found.
 */
record Wording(
    String source,
    Rendered rendered,
    String language,
    List<Sha256> files,
    List<Quotation> quotes,
    List<Checked> compared) {

  /** The same, with its quotes as they were found. */
  Wording quoting(List<Checked> found) {
    return new Wording(source, rendered, language, files, quotes, found);
  }

  String[] digests() {
    return files.stream().map(Sha256::hex).toArray(String[]::new);
  }
}
