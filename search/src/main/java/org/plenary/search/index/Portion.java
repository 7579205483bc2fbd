package org.plenary.search.index;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.util.BinaryData;
import java.util.ArrayList;
import java.util.List;

/**
 * What one request writes: posts in their order, of at most {@link #MOST_BYTES} together, but a
 * post that has more is written alone.
 */
record Portion(List<BulkOperation> operations) {

  // Elasticsearch keeps a tenth of its heap for all that is being written, and refuses what is
  // more.
  static final int MOST_BYTES = 8 << 20;

  private static final JsonpMapper JSON = new JacksonJsonpMapper();

  Portion {
    operations = List.copyOf(operations);
  }

  /** As many of the first of them as there is room for; one at least. */
  static Portion first(List<PostDocument> documents, VersionType type) {
    List<BulkOperation> operations = new ArrayList<>();
    long bytes = 0;
    for (PostDocument document : documents) {
      BinaryData json = BinaryData.of(document.fields(), JSON);
      bytes += json.size();
      if (bytes > MOST_BYTES && !operations.isEmpty()) {
        break;
      }
      operations.add(operation(document, json, type));
    }
    return new Portion(operations);
  }

  private static BulkOperation operation(PostDocument document, BinaryData json, VersionType type) {
    return BulkOperation.of(
        operation ->
            operation.index(
                index ->
                    index
                        .id(document.id())
                        .versionType(type)
                        .version(document.version())
                        .document(json)));
  }

  /** What it leaves of those that it was made of. */
  List<PostDocument> rest(List<PostDocument> documents) {
    return documents.subList(operations.size(), documents.size());
  }
}
