package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.attachment.Sender;
import org.plenary.attachment.Sha256;

/** Changes which files hang on a post. */
final class HangingQueries {

  // What hung on an imported mail is not kept, and stays where it is named. What moderators hid
  // stays
  // too, and is not hung anew.
  private static final String HANG =
      """
      with wished as materialized (
        select decode(digest, 'hex') as sha256, position
        from unnest($4::text[]) with ordinality said (digest, position)),
      hanging as materialized (
        select a.position, a.sha256, a.stored, is_shown(a.contribution_id) as shown
        from attachment a
        where a.chapter_id = $1 and a.post_id = $2 and a.taken_revision is null),
      taken as (
        update attachment a set taken_revision = $5
        from hanging
        where a.chapter_id = $1 and a.post_id = $2 and a.position = hanging.position
          and hanging.stored and hanging.shown
          and hanging.sha256 not in (select sha256 from wished)
        returning 1),
      hung as (
        delete from upload
        using wished
        where upload.sender = $3 and upload.sha256 = wished.sha256
          and wished.sha256 not in (select sha256 from hanging where stored)
        returning wished.position, name, media_type, size, upload.sha256, description),
      attached as (
        insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256,
          description, stored, hung_revision)
        select $1, $2, (
            select coalesce(max(position), -1) from attachment
            where chapter_id = $1 and post_id = $2) + row_number() over (order by position),
          name, media_type, size, sha256, description, true, $5
        from hung),
      counted as (
        update contribution set attachment_count =
          (select count(*) from hanging) - (select count(*) from taken) + (select count(*) from hung)
        where chapter_id = $1 and id = $2)
      select ((select count(*) from hung) + (
        select count(*) from hanging where stored and sha256 in (select sha256 from wished)))::int
        as files
      """;

  private HangingQueries() {}

  /** How many of the files hang on the post now; each content hangs once. */
  static Future<Integer> hang(
      SqlClient transaction, Sender sender, OwnPost post, List<Sha256> files) {
    return transaction
        .preparedQuery(HANG)
        .execute(
            Tuple.of(
                post.chapter().value(),
                post.id().value(),
                sender.digest(),
                files.stream().map(Sha256::hex).toArray(String[]::new),
                post.revision() + 1))
        .map(rows -> rows.iterator().next().getInteger("files"));
  }
}
