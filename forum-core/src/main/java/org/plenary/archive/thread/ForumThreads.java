package org.plenary.archive.thread;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.thread.DiscussionWriter.Opening;
import org.plenary.chapter.ChapterId;
import org.plenary.member.ImportedAuthors;

/** Threads all messages of a forum, and writes what differs from what stands. */
public final class ForumThreads {

  private static final String LAST_NUMBERS =
      "select id, last_number from discussion where id = any ($1)";

  private final SqlConnection connection;
  private final DiscussionWriter discussions;
  private final PostWriter posts;
  private final List<@Nullable Place> before = new ArrayList<>();
  private final Threading threading;
  private final Placement placement;
  private final Map<Integer, Long> ids = new HashMap<>();

  private ForumThreads(SqlConnection connection, ChapterId chapter, int forum) {
    this.connection = connection;
    this.discussions = new DiscussionWriter(connection, chapter);
    this.posts = new PostWriter(connection, chapter);
    var messages = new ArrayList<Threadable>();
    ThreadQueries.read(connection, forum, messages, before);
    this.threading = Threading.of(messages);
    this.placement = new Placement(threading, before);
  }

  /**
   * Gives every message of the forum its place; blocks.
   *
   * @param connection in a transaction
   */
  public static void write(SqlConnection connection, ChapterId chapter, int forum) {
    ImportedAuthors.lock(connection).await();
    var threads = new ForumThreads(connection, chapter, forum);
    threads.openNew();
    threads.renameStanding();
    threads.placePosts();
    threads.mergeEmptied();
  }

  private void openNew() {
    var fresh = new ArrayList<Integer>();
    for (int first : placement.discussions()) {
      Long standing = placement.standing(first);
      if (standing == null) {
        fresh.add(first);
      } else {
        ids.put(first, standing);
      }
    }
    List<Long> newIds = discussions.newIds(fresh.size());
    var openings = new ArrayList<Opening>();
    for (int i = 0; i < fresh.size(); i++) {
      ids.put(fresh.get(i), newIds.get(i));
      openings.add(opening(fresh.get(i)));
    }
    if (!openings.isEmpty()) {
      discussions.open(openings);
    }
  }

  private void renameStanding() {
    List<Opening> openings =
        placement.discussions().stream().filter(this::opensAnew).map(this::opening).toList();
    if (!openings.isEmpty()) {
      discussions.rename(openings);
    }
  }

  // Its earliest message came in now, or from elsewhere: that is what the discussion is about.
  private boolean opensAnew(int first) {
    Long standing = placement.standing(first);
    Place place = before.get(first);
    return standing != null && (place == null || place.discussion() != standing);
  }

  private Opening opening(int first) {
    return new Opening(id(first), threading.message(first).post());
  }

  private long id(int first) {
    return ids.getOrDefault(first, 0L);
  }

  private void placePosts() {
    Map<Long, Integer> lastNumbers = lastNumbers();
    var touched = new ArrayList<Long>();
    for (int first : placement.discussions()) {
      long id = id(first);
      if (place(first, id, lastNumbers.getOrDefault(id, 0))) {
        touched.add(id);
      }
    }
    posts.flush();
    discussions.count(touched);
  }

  private boolean place(int first, long id, int lastNumber) {
    boolean changed = false;
    for (PlacedPost post :
        PlacedTree.of(threading, before, placement.members(first), id, lastNumber)) {
      if (post.isChanged()) {
        posts.write(post, before.get(post.index()) == null);
        changed = true;
      }
    }
    return changed;
  }

  private Map<Long, Integer> lastNumbers() {
    var numbers = new HashMap<Long, Integer>();
    Tuple all = Tuple.of((Object) ids.values().toArray(Long[]::new));
    for (Row row : connection.preparedQuery(LAST_NUMBERS).execute(all).await()) {
      numbers.put(row.getLong("id"), row.getInteger("last_number"));
    }
    return numbers;
  }

  private void mergeEmptied() {
    Map<Long, Long> survivors = new LinkedHashMap<>();
    for (int first : placement.discussions()) {
      placement.merged(first).forEach(emptied -> survivors.put(emptied, id(first)));
    }
    if (!survivors.isEmpty()) {
      discussions.merge(survivors);
    }
  }
}
