package org.plenary.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;

/** What opened a discussion elsewhere says of it: its topics, and whether it is over. */
final class TrackerMarks {

  private static final String TOPICS =
      """
      with labelled as (
        insert into discussion_topic (chapter_id, discussion_id, topic_id)
        select post.chapter_id, post.discussion_id, topic.id
        from unnest($2::text[], $3::text[]) as said (message_id, label)
        join message on message.forum_id = $1 and message.message_id = said.message_id
        join post on post.id = message.post_id
        join topic on topic.slug = lower(said.label)
          or exists (select 1 from topic_name name
                     where name.topic_id = topic.id and lower(name.name) = lower(said.label))
        on conflict do nothing
        returning discussion_id)
      update discussion set version = version + 1
      where id in (select discussion_id from labelled)
      returning id
      """;

  private static final String LOCK =
      """
      update discussion set state = 'locked', version = version + 1
      from message join post on post.id = message.post_id
      where message.forum_id = $1 and message.message_id = any ($2)
        and discussion.id = post.discussion_id and discussion.state = 'open'
      returning discussion.id
      """;

  private TrackerMarks() {}

  /** Writes what is not so yet. */
  static Future<Void> write(SqlClient client, TargetForum forum, List<TrackerMark> marks) {
    var changed = new TreeSet<Long>();
    return client
        .preparedQuery(TOPICS)
        .execute(topics(forum, marks))
        .onSuccess(rows -> rows.forEach(row -> changed.add(row.getLong("id"))))
        .compose(_ -> client.preparedQuery(LOCK).execute(closed(forum, marks)))
        .onSuccess(rows -> rows.forEach(row -> changed.add(row.getLong("id"))))
        .compose(
            _ -> Outbox.append(client, forum.chapter(), EventKind.DISCUSSION_CHANGED, changed));
  }

  private static Tuple topics(TargetForum forum, List<TrackerMark> marks) {
    List<String> ids = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (TrackerMark mark : marks) {
      for (String label : mark.topics()) {
        ids.add(mark.messageId());
        labels.add(label);
      }
    }
    return Tuple.of(forum.id(), ids.toArray(String[]::new), labels.toArray(String[]::new));
  }

  private static Tuple closed(TargetForum forum, List<TrackerMark> marks) {
    Object ids =
        marks.stream()
            .filter(TrackerMark::closed)
            .map(TrackerMark::messageId)
            .toArray(String[]::new);
    return Tuple.of(forum.id(), ids);
  }
}
