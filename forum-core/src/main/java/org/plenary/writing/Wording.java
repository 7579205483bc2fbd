package org.plenary.writing;

import java.util.List;
import org.plenary.attachment.Sha256;
import org.plenary.text.Rendered;

/** What will stand: the source, its HTML, its language, and the files that hang on it. */
record Wording(String source, Rendered rendered, String language, List<Sha256> files) {

  String[] digests() {
    return files.stream().map(Sha256::hex).toArray(String[]::new);
  }
}
