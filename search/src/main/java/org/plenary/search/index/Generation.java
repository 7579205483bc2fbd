package org.plenary.search.index;

/** One index of all posts; a later generation takes the place of an earlier one. */
public record Generation(int number) {

  /** The name under which the live one is asked. */
  public static final String LIVE = "plenary-posts";

  /** Its name in Elasticsearch. */
  public String index() {
    return LIVE + "-" + number;
  }

  /** The name under which it is written to; it is there only while the index is. */
  public String entrance() {
    return index() + "-entrance";
  }
}
