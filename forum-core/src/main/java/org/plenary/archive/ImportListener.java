package org.plenary.archive;

import java.nio.file.Path;

/** Is told how an import goes, on the thread that imports. */
public interface ImportListener {

  /** So much of the file is read, and so many messages of all files are stored. */
  void progressed(Path file, long bytes, long size, ImportCounts counts);

  /** The message that begins there was not imported, and why. */
  void leftOut(Path file, long offset, String reason);

  /** All is stored; the threads of the forum are being decided. */
  void threading(ImportCounts counts);
}
