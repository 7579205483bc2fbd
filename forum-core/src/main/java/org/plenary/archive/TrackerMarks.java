package org.plenary.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What opened a discussion elsewhere says of it: its topics, and whether it is over. */
final class TrackerMarks {

  private static final String TOPICS =
      """
      insert into discussion_topic (chapter_id, discussion_id, topic_id)
      select post.chapter_id, post.discussion_id, topic.id
      from unnest($2::text[], $3::text[]) as said (message_id, label)
      join message on message.forum_id = $1 and message.message_id = said.message_id
      join post on post.id = message.post_id
      join topic on topic.slug = lower(said.label)
        or exists (select 1 from topic_name name
                   where name.topic_id = topic.id and lower(name.name) = lower(said.label))
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      update discussion set state = 'locked', version = version + 1
      from message join post on post.id = message.post_id
      where message.forum_id = $1 and message.message_id = any ($2)
        and discussion.id = post.discussion_id and discussion.state = 'open'
      """;

  private TrackerMarks() {}

  static Future<Void> write(SqlClient client, TargetForum forum, Collection<TrackerMark> marks) {
    List<String> ids = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (TrackerMark mark : marks) {
      for (String label : mark.topics()) {
        ids.add(mark.messageId());
        labels.add(label);
      }
    }
    Object closed =
        marks.stream()
            .filter(TrackerMark::closed)
            .map(TrackerMark::messageId)
            .toArray(String[]::new);
    return client
        .preparedQuery(TOPICS)
        .execute(Tuple.of(forum.id(), ids.toArray(String[]::new), labels.toArray(String[]::new)))
        .compose(_ -> client.preparedQuery(LOCK).execute(Tuple.of(forum.id(), closed)))
        .mapEmpty();
  }
}
