package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;

/** Actions as they were written down; it asks for nobody, so its callers say who may know. */
public final class Actions {

  private Actions() {}

  public static Future<Optional<Done>> find(SqlClient client, ActionId id) {
    return DoneQueries.find(client, id);
  }

  /** What was done in a case, the first first; of what was done at once the whole alone. */
  public static Future<List<Done>> listIn(SqlClient client, long matter) {
    return DoneQueries.in(client, matter);
  }

  /** What was done at once as one action; none of what was done for itself. */
  public static Future<List<Done>> listParts(SqlClient client, ActionId whole) {
    return DoneQueries.parts(client, whole);
  }

  /**
   * What was done in a chapter to who stands under a byline, the first first; a member is the same
   * under all their own names. Of closed forums what the caller may read there.
   */
  public static Future<List<Done>> listOf(
      SqlClient client, Caller caller, ChapterId chapter, long byline) {
    return DoneQueries.of(client, caller, chapter, byline);
  }
}
