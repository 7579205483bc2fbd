package org.plenary.search.check;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.post.PostId;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.index.Generation;
import org.plenary.search.index.PostDocument;

/** The index of a forum, written to behind the back of its server. */
final class DoctoredIndex {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final IndexedForum forum;
  private final Generation generation;

  DoctoredIndex(IndexedForum forum, Generation generation) {
    this.forum = forum;
    this.generation = generation;
  }

  /** As the server would write it. */
  PostDocument document(PostId post) {
    return forum.documents().of(List.of(post.value())).await().getFirst();
  }

  static Map<String, Object> with(PostDocument document, Map<String, Object> others) {
    Map<String, Object> fields = new HashMap<>(document.fields());
    fields.putAll(others);
    return fields;
  }

  static Map<String, Object> without(PostDocument document, String field) {
    Map<String, Object> fields = new HashMap<>(document.fields());
    fields.remove(field);
    return fields;
  }

  void write(PostId post, long version, Map<String, Object> fields) {
    write(Long.toString(post.value()), version, fields);
  }

  /** Under another name than that of a post. */
  void write(String name, long version, Map<String, Object> fields) {
    forum
        .cluster()
        .ask(
            PATIENCE,
            client ->
                client.index(
                    document ->
                        document
                            .index(generation.entrance())
                            .id(name)
                            .versionType(VersionType.ExternalGte)
                            .version(version)
                            .document(fields)))
        .await();
    refresh();
  }

  /** Many at once, which are found at the next refresh. */
  void write(List<PostDocument> documents) {
    forum.index().write(generation, documents).await();
  }

  void remove(PostId post) {
    forum
        .cluster()
        .ask(
            PATIENCE,
            client ->
                client.delete(
                    gone -> gone.index(generation.entrance()).id(Long.toString(post.value()))))
        .await();
    refresh();
  }

  private void refresh() {
    forum.administration().refresh(generation).await();
  }
}
