package org.plenary.search.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Tells an Elasticsearch that cannot answer now from one that refuses what was asked. */
public final class Absence {

  // Whoever may not enter, finds no index, or meets too many others may come again.
  private static final Set<Integer> FOR_NOW = Set.of(401, 403, 404, 408, 429, 502, 503, 504);

  private Absence() {}

  /** Whether asking the same again later could succeed. */
  public static boolean is(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null -> is(wrapped.getCause());
      case ElasticsearchException refused -> isStatus(refused.status());
      case IOException _, TimeoutException _ -> true;
      default -> false;
    };
  }

  /** The same of the status of one part of an answer. */
  public static boolean isStatus(int status) {
    return FOR_NOW.contains(status);
  }
}
