package org.plenary.sample;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Map;

/** The invented people who debate. */
final class SamplePeople {

  private static final String INSERT =
      """
      with people as (
        insert into member (handle, name)
        select handle, name from unnest($1::text[], $2::text[]) as people (handle, name)
        returning id, name)
      insert into byline (kind, member_id, name)
      select 'own_name', id, name from people
      """;

  private SamplePeople() {}

  static Future<Void> write(SqlClient client, Map<String, String> members) {
    return client
        .preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addArrayOfString(members.keySet().toArray(String[]::new))
                .addArrayOfString(members.values().toArray(String[]::new)))
        .mapEmpty();
  }
}
