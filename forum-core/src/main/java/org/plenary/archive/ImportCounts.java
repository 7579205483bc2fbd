package org.plenary.archive;

/**
 * How many messages an import has met, and what became of them. What is read is imported, a
 * duplicate or refused.
 */
public record ImportCounts(long read, long imported, long duplicate, long refused) {

  /** Before the first. */
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  ImportCounts plusImported() {
    return new ImportCounts(read + 1, imported + 1, duplicate, refused);
  }

  ImportCounts plusDuplicate() {
    return new ImportCounts(read + 1, imported, duplicate + 1, refused);
  }

  ImportCounts plusRefused() {
    return new ImportCounts(read + 1, imported, duplicate, refused + 1);
  }

  /** {@code 3 read, 1 imported, 1 duplicate, 1 refused}. */
  @Override
  public String toString() {
    return "%d read, %d imported, %d duplicate, %d refused"
        .formatted(read, imported, duplicate, refused);
  }
}
