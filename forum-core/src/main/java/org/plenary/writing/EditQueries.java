package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.Agreement;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.forum.Posting;
import org.plenary.holding.WriterHolding;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.post.PostState;
import org.plenary.post.Unpublished;
import org.plenary.standing.Limits;

/** Changes posts, and takes them back. */
final class EditQueries {

  /** A post {@code p} that is looked for among what can be read. */
  static final String READABLE =
      """
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      """;

  /** The one of this number, as far as the reader may read it. */
  static final String WHERE =
      "where p.id = $5 and debate.state = 'visible' and " + Visibility.DISCUSSION;

  private static final String FIND =
      """
      select p.id, p.chapter_id, p.discussion_id, d.state::text as discussion_state, d.forum_id,
        access.posting::text, %s as state, p.revision, words.language, byline.member_id,
        case words.format when 'markdown' then words.source end as source, words.html,
        byline.sealed_digest,
        now() - p.posted_at <= $6 * interval '1 second' and not exists (
          select from post answer where answer.discussion_id = d.id
            and (answer.parent_number = p.number or (p.number = 1 and answer.number > 1))
            and not exists (
              select from held_post held
              where held.post_id = answer.id and held.published_at is null)) as early,
        %s as agrees, %s, %s
      %s
      join member writer on writer.id = $7
      join byline on byline.id = c.byline_id
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      %s
      """
          .formatted(
              Unpublished.state("p.id", "c.state"),
              Agreement.at("d.chapter_id", "d.forum_id"),
              Limits.at("d.chapter_id", "d.forum_id"),
              WriterHolding.at("d.chapter_id", "d.forum_id", WriterHolding.OF_BYLINE),
              READABLE,
              WHERE);

  private static final String SOURCES =
      "select source from post_revision where chapter_id = $1 and post_id = $2 and source is not null";

  private static final String EDIT =
      """
      with seen as (
        update discussion set version = version + 1
        where chapter_id = $1 and id = $2 and state = 'open' and exists (
          select from contribution c
          join post p on p.chapter_id = c.chapter_id and p.id = c.id
          join contribution debate on debate.chapter_id = $1 and debate.id = $2
          where c.chapter_id = $1 and c.id = $3 and c.state = 'visible' and p.revision = $4
            and debate.state = 'visible')
        returning clock_timestamp() as at),
      said as (
        insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,
          language, written_at, reason, silent)
        select $1, $3, $4 + 1, 'markdown', $5, $6, $7, $8, at, nullif($9, ''), $10 from seen
        returning written_at)
      update post set revision = $4 + 1, language = $8,
        edited_at = case when $10 then edited_at else said.written_at end
      from said
      where post.chapter_id = $1 and post.id = $3 and post.revision = $4
      """;

  private static final String WITHDRAW =
      """
      with gone as (
        update contribution set state = 'withdrawn'
        where chapter_id = $1 and id = $3 and state = 'visible'
        returning id)
      update discussion set version = version + 1, post_count = post_count - 1
      from gone
      where discussion.chapter_id = $1 and discussion.id = $2
      returning post_count
      """;

  private static final String WITHDRAW_DISCUSSION =
      """
      update contribution set state = 'withdrawn'
      where chapter_id = $1 and id = $2 and state = 'visible'
      """;

  private EditQueries() {}

  static Future<Optional<OwnPost>> find(
      SqlClient client, Caller caller, PostId id, Duration grace) {
    return client
        .preparedQuery(FIND)
        .mapping(EditQueries::own)
        .execute(
            Visibility.of(caller)
                .addLong(id.value())
                .addLong(grace.toSeconds())
                .addLong(caller.member().orElseThrow().value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static OwnPost own(Row row) {
    return new OwnPost(
        new PostId(row.getLong("id")),
        new ChapterId(row.getInteger("chapter_id")),
        new DiscussionId(row.getLong("discussion_id")),
        DiscussionState.ofSql(row.getString("discussion_state")),
        new ForumId(row.getInteger("forum_id")),
        Posting.ofSql(row.getString("posting")),
        PostState.ofSql(row.getString("state")),
        row.getInteger("revision"),
        row.getString("language"),
        Optional.ofNullable(row.getString("source")),
        row.getString("html"),
        Optional.ofNullable(row.getLong("member_id")).map(MemberId::new),
        Optional.ofNullable(row.getBuffer("sealed_digest")),
        row.getBoolean("early"),
        row.getBoolean("agrees"),
        Limits.of(row),
        WriterHolding.of(row));
  }

  /** All that it says and said. */
  static Future<List<String>> sources(SqlClient client, OwnPost post) {
    return client
        .preparedQuery(SOURCES)
        .mapping(row -> row.getString("source"))
        .execute(Tuple.of(post.chapter().value(), post.id().value()))
        .map(rows -> rows.stream().toList());
  }

  /** False where it was changed or taken away meanwhile. */
  static Future<Boolean> edit(
      SqlClient transaction, OwnPost post, Edit edit, Wording words, boolean silent) {
    return transaction
        .preparedQuery(EDIT)
        .execute(
            Tuple.tuple()
                .addInteger(post.chapter().value())
                .addLong(post.discussion().value())
                .addLong(post.id().value())
                .addInteger(post.revision())
                .addString(words.source())
                .addString(words.rendered().html())
                .addInteger(words.rendered().renderer())
                .addString(words.language())
                .addString(edit.reason().strip())
                .addBoolean(silent))
        .map(rows -> rows.rowCount() == 1);
  }

  /** How many posts are left; empty where it was taken away meanwhile. */
  static Future<Optional<Integer>> withdraw(SqlClient transaction, OwnPost post) {
    return transaction
        .preparedQuery(WITHDRAW)
        .execute(Tuple.of(post.chapter().value(), post.discussion().value(), post.id().value()))
        .map(rows -> rows.stream().findFirst().map(row -> row.getInteger("post_count")));
  }

  static Future<Void> withdrawDiscussion(SqlClient transaction, OwnPost post) {
    return transaction
        .preparedQuery(WITHDRAW_DISCUSSION)
        .execute(Tuple.of(post.chapter().value(), post.discussion().value()))
        .mapEmpty();
  }
}
