package org.plenary.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.plenary.archive.message.ArchivedAuthor;
import org.plenary.member.ImportedAuthors;

/** Finds or makes the unclaimed members behind authors, and the names under which they wrote. */
final class AuthorStore {

  private static final int LONGEST_SLUG = 48;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private static final String MEMBERS =
      """
      with fresh as (
        select distinct on (digest) decode(digest, 'hex') as digest, name,
          slug || '-' || left(md5(random()::text || digest), 8) as handle
        from unnest($1::text[], $2::text[], $3::text[]) as said (digest, name, slug)
        where not exists (
          select 1 from member_address known where known.digest = decode(said.digest, 'hex'))),
      made as (insert into member (handle, name) select handle, name from fresh returning id, handle)
      insert into member_address (digest, member_id)
      select fresh.digest, made.id from fresh join made on made.handle = fresh.handle
      """;

  private static final String BYLINES =
      """
      insert into byline (kind, member_id, name)
      select 'imported', known.member_id, said.name
      from unnest($1::text[], $2::text[]) as said (digest, name)
      join member_address known on known.digest = decode(said.digest, 'hex')
      on conflict on constraint byline_name_of_member_unique do nothing
      """;

  private static final String FIND =
      """
      select byline.id, said.digest, said.name
      from unnest($1::text[], $2::text[]) as said (digest, name)
      join member_address known on known.digest = decode(said.digest, 'hex')
      join byline on byline.kind = 'imported' and byline.member_id = known.member_id
        and byline.name = said.name
      """;

  private AuthorStore() {}

  /** The byline of each author. */
  static Future<Map<ArchivedAuthor, Long>> bylines(
      SqlClient client, Collection<ArchivedAuthor> authors) {
    List<ArchivedAuthor> distinct = authors.stream().distinct().toList();
    String[] digests = distinct.stream().map(ArchivedAuthor::digest).toArray(String[]::new);
    String[] names = distinct.stream().map(ArchivedAuthor::name).toArray(String[]::new);
    String[] slugs = distinct.stream().map(author -> slug(author.name())).toArray(String[]::new);
    return ImportedAuthors.lock(client)
        .compose(_ -> client.preparedQuery(MEMBERS).execute(Tuple.of(digests, names, slugs)))
        .compose(_ -> client.preparedQuery(BYLINES).execute(Tuple.of(digests, (Object) names)))
        .compose(_ -> client.preparedQuery(FIND).execute(Tuple.of(digests, (Object) names)))
        .map(AuthorStore::byAuthor);
  }

  private static Map<ArchivedAuthor, Long> byAuthor(Iterable<Row> rows) {
    var bylines = new HashMap<ArchivedAuthor, Long>();
    for (Row row : rows) {
      var author = new ArchivedAuthor(row.getString("name"), row.getString("digest"));
      bylines.put(author, row.getLong("id"));
    }
    return bylines;
  }

  private static String slug(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = EDGES.matcher(words).replaceAll("");
    return slug.isEmpty() ? "author" : slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
  }
}
