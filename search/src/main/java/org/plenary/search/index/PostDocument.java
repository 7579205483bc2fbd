package org.plenary.search.index;

import java.util.Map;

/**
 * A post as the index holds it.
 *
 * @param version what is written with a lower one is not newer
 * @param fields as the mapping names them
 */
public record PostDocument(long post, long version, Map<String, Object> fields) {

  public PostDocument {
    fields = Map.copyOf(fields);
  }

  /** Its name in the index. */
  public String id() {
    return Long.toString(post);
  }
}
