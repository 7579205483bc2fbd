package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Reason;

/** Finds discussions to curate, and arranges them. */
final class DebateQueries {

  private static final String DEBATE =
      """
      select d.id, d.chapter_id, d.forum_id, access.reading::text,
        greatest(d.audience, access.reading)::text as audience, d.audience::text as intended,
        d.state::text, d.merged_into, c.byline_id,
        byline.member_id, byline.sealed_digest, byline.chapter_id as role_chapter,
        byline.forum_id as masked_forum, f.slug as forum, d.title, d.language,
        array(select topic.slug
              from discussion_topic
              join topic on topic.id = discussion_topic.topic_id
              where discussion_topic.chapter_id = d.chapter_id
                and discussion_topic.discussion_id = d.id) as topics,
        d.reopens_at, d.pinned, d.featured, d.duplicate_of
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join byline on byline.id = c.byline_id
      join forum f on f.id = d.forum_id
      join forum_current_access access on access.forum_id = d.forum_id
      where c.state = 'visible' and %s
      """;

  private static final String KEPT = " for no key update of d";

  private static final String LOOK = DEBATE.formatted(Visibility.DISCUSSION + " and d.id = $5");

  private static final String FIND = LOOK + KEPT;

  private static final String RETAKE = DEBATE.formatted("d.id = $1") + KEPT;

  // Nothing is arranged of what is hidden or held: its lock ends once it is shown again.
  private static final String REOPENING =
      """
      select d.id, lock.forum_id, lock.code_id, lock.rule, lock.sentence, lock.language
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id and c.state = 'visible'
      join lateral (
        select act.forum_id, act.code_id, act.rule, act.sentence, act.language
        from moderation_action act
        where act.contribution_id = d.id and act.kind = 'lock'
        order by act.id desc
        limit 1) lock on true
      where d.state = 'locked' and d.reopens_at <= now()
      order by d.id
      limit $1
      for no key update of d skip locked
      """;

  private static final String ARRANGE =
      """
      with labelled as (
        delete from discussion_topic
        where chapter_id = $1 and discussion_id = $2 and topic_id <> all (
          select id from topic where slug = any ($6))),
      added as (
        insert into discussion_topic (chapter_id, discussion_id, topic_id)
        select $1, $2, id from topic where slug = any ($6)
        on conflict on constraint discussion_topic_pk do nothing)
      update discussion set
        forum_id = (select id from forum where chapter_id = $1 and slug = $3),
        title = $4, language = $5,
        state = case when $7 then 'locked' else 'open' end::discussion_state,
        reopens_at = $8, pinned = $9, featured = $10, duplicate_of = $11,
        revision = revision + 1, version = version + 1
      where chapter_id = $1 and id = $2
      """;

  private DebateQueries() {}

  /** As it is now, whoever changes it meanwhile; empty where the caller may not read it. */
  static Future<Optional<Debate>> look(SqlClient client, Caller caller, DiscussionId id) {
    return debate(client, LOOK, Visibility.of(caller).addLong(id.value()));
  }

  /** The same, kept as it is until the transaction ends. */
  static Future<Optional<Debate>> find(SqlClient transaction, Caller caller, DiscussionId id) {
    return debate(transaction, FIND, Visibility.of(caller).addLong(id.value()));
  }

  /** Whoever asks: to take back what was done to it. */
  static Future<Optional<Debate>> retake(SqlClient transaction, DiscussionId id) {
    return debate(transaction, RETAKE, Tuple.of(id.value()));
  }

  private static Future<Optional<Debate>> debate(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(DebateQueries::debate)
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  /**
   * A discussion whose lock has ended.
   *
   * @param forum where it stood when it was locked, whose rules counted
   * @param reason why it was locked
   */
  record Due(DiscussionId id, Optional<ForumId> forum, Reason reason) {}

  /** Some that are shown and whose lock has ended; none that another node has at this moment. */
  static Future<List<Due>> due(SqlClient transaction, int most) {
    return transaction
        .preparedQuery(REOPENING)
        .mapping(DebateQueries::due)
        .execute(Tuple.of(most))
        .map(rows -> rows.stream().toList());
  }

  private static Due due(Row row) {
    var rule = new Citation(row.getInteger("code_id"), row.getInteger("rule"));
    return new Due(
        new DiscussionId(row.getLong("id")),
        Optional.ofNullable(row.getInteger("forum_id")).map(ForumId::new),
        new Reason(rule, row.getString("sentence"), row.getString("language")));
  }

  static Future<Void> arrange(SqlClient transaction, Debate debate, Arrangement wish) {
    return transaction
        .preparedQuery(ARRANGE)
        .execute(
            Tuple.of(
                    debate.chapter().value(),
                    debate.id().value(),
                    wish.forum(),
                    wish.title(),
                    wish.language())
                .addArrayOfString(wish.topics().toArray(String[]::new))
                .addBoolean(wish.locked())
                .addOffsetDateTime(wish.reopensAt().map(DebateQueries::at).orElse(null))
                .addBoolean(wish.pinned())
                .addBoolean(wish.featured())
                .addLong(wish.duplicateOf().map(DiscussionId::value).orElse(null)))
        .mapEmpty();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Debate debate(Row row) {
    return new Debate(
        new DiscussionId(row.getLong("id")),
        new ChapterId(row.getInteger("chapter_id")),
        new ForumId(row.getInteger("forum_id")),
        Audience.ofSql(row.getString("reading")),
        Audience.ofSql(row.getString("audience")),
        Audience.ofSql(row.getString("intended")),
        DiscussionState.ofSql(row.getString("state")),
        Optional.ofNullable(row.getLong("merged_into")).map(DiscussionId::new),
        Concerned.of(row),
        arrangement(row));
  }

  private static Arrangement arrangement(Row row) {
    return new Arrangement(
        row.getString("forum"),
        row.getString("title"),
        row.getString("language"),
        List.of(row.getArrayOfStrings("topics")),
        DiscussionState.ofSql(row.getString("state")) == DiscussionState.LOCKED,
        instant(row.getOffsetDateTime("reopens_at")),
        row.getBoolean("pinned"),
        row.getBoolean("featured"),
        Optional.ofNullable(row.getLong("duplicate_of")).map(DiscussionId::new));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime moment) {
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }
}
