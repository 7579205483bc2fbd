package org.plenary.web.page;

/** Where it is read what those did who moderate and administer. */
public final class RecordLinks {

  /** What was done by those who moderate and administer. */
  public static final String RECORD = "/record";

  /** What moderation did in numbers. */
  public static final String TRANSPARENCY = "/transparency";

  private RecordLinks() {}

  /** What moderation did in a chapter, in numbers. */
  public static String transparency(String chapter) {
    return "/c/" + chapter + TRANSPARENCY;
  }

  /** An entry of the public record. */
  public static String record(long position) {
    return RECORD + "/" + position;
  }

  /** What proves that an entry is in the record. */
  public static String recordProof(long position) {
    return record(position) + "/proof";
  }
}
