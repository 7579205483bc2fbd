package org.plenary.sample;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.chapter.ChapterId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.sample.SampleContent.Debate;
import org.plenary.text.Format;
import org.plenary.text.Rendered;
import org.plenary.text.Renderer;

/** Debates, written as if they had been held here. */
final class SampleDebates {

  private static final String IDS =
      """
      select f.chapter_id, f.id as forum_id,
        array(select nextval(pg_get_serial_sequence('contribution', 'id'))
              from generate_series(1, $3)) as ids
      from forum f
      join chapter c on c.id = f.chapter_id
      where c.slug = $1 and f.slug = $2
      """;

  private static final String CONTRIBUTION =
      """
      insert into contribution (chapter_id, id, kind, byline_id, recorded_at)
      select $1, $2, $3::contribution_kind, byline.id, $5
      from byline join member on member.id = byline.member_id
      where member.handle = $4
      """;

  private static final String DISCUSSION =
      """
      insert into discussion (chapter_id, id, forum_id, title, language, audience, opened_at,
        last_activity_at, post_count, last_number)
      select $1, $2, $3, $4, $5, reading, $6, $7, $8, $8
      from forum_current_access where forum_id = $3
      """;

  private static final String TOPIC =
      """
      insert into discussion_topic (chapter_id, discussion_id, topic_id)
      select $1, $2, id from topic where slug = any ($3)
      """;

  private static final String WORDS =
      """
      insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,
        language, written_at)
      values ($1, $2, 1, 'markdown', $3, $4, $5, $6, $7)
      """;

  private static final String POST =
      """
      insert into post (chapter_id, discussion_id, number, id, parent_number, parent_id, posted_at,
        path, depth, language, byline_id)
      select $1, $2, $3, $4, nullif($5, 0), $6, $7, $8, $9, $10, byline_id
      from contribution
      where chapter_id = $1 and id = $4
      """;

  private static final String MESSAGE =
      """
      insert into message (forum_id, message_id, chapter_id, post_id, posted_at, subject,
        subject_key, is_reply, language)
      values ($1, $2, $3, $4, $5, $6, '', $7, $8)
      """;

  private final Renderer renderer = new Renderer();
  private final SqlClient client;

  SampleDebates(SqlClient client) {
    this.client = client;
  }

  private record Target(int chapter, int forum, List<Long> ids, List<PlacedReply> posts) {
    long discussion() {
      return ids.getFirst();
    }

    long post(PlacedReply post) {
      return ids.get(post.number());
    }
  }

  Future<Void> write(Debate debate) {
    List<PlacedReply> posts = PlacedReply.of(debate);
    String[] forum = debate.forum().split("/", 2);
    return client
        .preparedQuery(IDS)
        .execute(Tuple.of(forum[0], forum[1], posts.size() + 1))
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new Target(
                    row.getInteger("chapter_id"),
                    row.getInteger("forum_id"),
                    List.of(row.getArrayOfLongs("ids")),
                    posts))
        .compose(target -> write(debate, target));
  }

  private Future<Void> write(Debate debate, Target target) {
    return contributions(debate, target)
        .compose(_ -> discussion(debate, target))
        .compose(_ -> words(debate, target))
        .compose(_ -> places(debate, target))
        .compose(_ -> messages(debate, target))
        .compose(_ -> events(target));
  }

  private Future<Void> contributions(Debate debate, Target target) {
    var tuples = new ArrayList<Tuple>();
    PlacedReply first = target.posts().getFirst();
    tuples.add(
        Tuple.of(
            target.chapter(),
            target.discussion(),
            "discussion",
            first.reply().by(),
            time(debate.opened())));
    for (PlacedReply post : target.posts()) {
      tuples.add(
          Tuple.of(
              target.chapter(), target.post(post), "post", post.reply().by(), time(post.at())));
    }
    return client.preparedQuery(CONTRIBUTION).executeBatch(tuples).mapEmpty();
  }

  private Future<Void> discussion(Debate debate, Target target) {
    var values =
        Tuple.of(target.chapter(), target.discussion(), target.forum(), debate.title())
            .addString(debate.language())
            .addValue(time(debate.opened()))
            .addValue(time(target.posts().getLast().at()))
            .addInteger(target.posts().size());
    return client
        .preparedQuery(DISCUSSION)
        .execute(values)
        .compose(
            _ ->
                client
                    .preparedQuery(TOPIC)
                    .execute(
                        Tuple.of(
                            target.chapter(),
                            target.discussion(),
                            debate.topics().toArray(String[]::new))))
        .mapEmpty();
  }

  private Future<Void> words(Debate debate, Target target) {
    return client
        .preparedQuery(WORDS)
        .executeBatch(target.posts().stream().map(post -> words(debate, target, post)).toList())
        .mapEmpty();
  }

  private Tuple words(Debate debate, Target target, PlacedReply post) {
    String source = post.reply().text().strip();
    Rendered rendered = renderer.render(Format.MARKDOWN, source);
    return Tuple.of(target.chapter(), target.post(post), source, rendered.html())
        .addInteger(rendered.renderer())
        .addString(language(debate, post))
        .addValue(time(post.at()));
  }

  private static String language(Debate debate, PlacedReply post) {
    return Objects.requireNonNullElse(post.reply().language(), debate.language());
  }

  private Future<Void> places(Debate debate, Target target) {
    return client
        .preparedQuery(POST)
        .executeBatch(target.posts().stream().map(post -> place(debate, target, post)).toList())
        .mapEmpty();
  }

  private static Tuple place(Debate debate, Target target, PlacedReply post) {
    return Tuple.of(target.chapter(), target.discussion(), post.number(), target.post(post))
        .addInteger(post.parent())
        .addLong(post.parent() == 0 ? null : target.ids().get(post.parent()))
        .addValue(time(post.at()))
        .addValue(Buffer.buffer(post.path()))
        .addInteger(post.depth())
        .addString(language(debate, post));
  }

  private Future<Void> messages(Debate debate, Target target) {
    return client
        .preparedQuery(MESSAGE)
        .executeBatch(target.posts().stream().map(post -> message(debate, target, post)).toList())
        .mapEmpty();
  }

  private static Tuple message(Debate debate, Target target, PlacedReply post) {
    return Tuple.of(
            target.forum(),
            "post-" + target.post(post) + "@plenary.invalid",
            target.chapter(),
            target.post(post))
        .addValue(time(post.at()))
        .addString(debate.title())
        .addBoolean(post.parent() > 0)
        .addString(language(debate, post));
  }

  private Future<Void> events(Target target) {
    var chapter = new ChapterId(target.chapter());
    List<Long> posts = target.ids().subList(1, target.ids().size());
    return Outbox.append(client, chapter, EventKind.DISCUSSION_OPENED, List.of(target.discussion()))
        .compose(_ -> Outbox.appendQuietly(client, chapter, EventKind.POST_WRITTEN, posts));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
