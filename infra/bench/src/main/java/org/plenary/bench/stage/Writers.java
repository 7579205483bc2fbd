package org.plenary.bench.stage;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.sealing.Secret;

/** Members of the chapter of all, with a token each. */
public final class Writers {

  private static final String COME =
      """
      with people as (
        insert into member (issuer, subject, handle, name, welcomed_at)
        select 'https://id.example', 'writer-' || n, 'writer-' || n, 'Writer ' || n, now()
        from generate_series(1, cardinality($1::bytea[])) n
        returning id, handle),
      joined as (
        insert into membership (chapter_id, member_id, role, source)
        select chapter.id, people.id, 'member', 'local'
        from people
        cross join chapter
        where chapter.slug = 'global')
      insert into personal_token (member_id, digest, name, scopes, expires_at)
      select people.id, digest, 'bench', array['read', 'write'], now() + interval '1 day'
      from unnest($1::bytea[]) with ordinality as made (digest, n)
      join people on people.handle = 'writer-' || n
      """;

  private Writers() {}

  /** Brings so many into the forum of a stage; their tokens. */
  public static List<String> come(Stage stage, int count) {
    List<Secret> secrets = IntStream.range(0, count).mapToObj(_ -> Secret.random("plen_")).toList();
    stage.ask(pool -> join(pool, secrets));
    return secrets.stream().map(Secret::text).toList();
  }

  private static Future<Boolean> join(Pool pool, List<Secret> secrets) {
    Object digests = secrets.stream().map(Secret::digest).toArray(Buffer[]::new);
    return pool.preparedQuery(COME).execute(Tuple.of(digests)).map(true);
  }
}
