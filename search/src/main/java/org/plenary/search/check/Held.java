package org.plenary.search.check;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.search.index.Digest;
import org.plenary.search.index.PostDocument;

/**
 * What the index holds of a post, as far as it can be read again.
 *
 * @param id its name in the index, which need be no post's
 * @param fields of each the one value; where there are several, no value that a post has
 */
record Held(String id, long version, Map<String, String> fields) {

  /** By what it is found out who may read it, and where. */
  static final Stream<String> deciding() {
    return Stream.of("post", "discussion", "chapterId", "forumId", "audience", "state");
  }

  Held {
    fields = Map.copyOf(fields);
  }

  /** How it is different from what it is to be. */
  Difference comparedWith(PostDocument document) {
    if (version > document.version()) {
      return Difference.AHEAD;
    }
    if (deciding().anyMatch(name -> differs(name, document))) {
      return Difference.MISPLACED;
    }
    return differs(Digest.FIELD, document) ? Difference.STALE : Difference.NONE;
  }

  private boolean differs(String name, PostDocument document) {
    String wanted = Objects.toString(document.fields().get(name));
    return !wanted.equals(fields.get(name));
  }
}
