package org.plenary.archive.thread;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.post.PostPath;

/** The posts of one discussion with their numbers, depths and paths, parents before children. */
final class PlacedTree {

  private final Threading threading;
  private final List<@Nullable Place> before;
  private final long discussion;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<Integer>> children = new HashMap<>();
  private final Map<Integer, PlacedPost> placed = new HashMap<>();
  private final Map<ByteBuffer, Integer> ties = new HashMap<>();

  private PlacedTree(Threading threading, List<@Nullable Place> before, long discussion) {
    this.threading = threading;
    this.before = before;
    this.discussion = discussion;
  }

  /**
   * Places the members of a discussion. Those that stand in it keep their numbers.
   *
   * @param members in time, then by Message-ID
   * @param discussion its id
   * @param lastNumber the highest number that it has given
   */
  static List<PlacedPost> of(
      Threading threading,
      List<@Nullable Place> before,
      List<Integer> members,
      long discussion,
      int lastNumber) {
    var tree = new PlacedTree(threading, before, discussion);
    tree.number(members, lastNumber);
    for (int member : members) {
      tree.children.computeIfAbsent(threading.parent(member), _ -> new ArrayList<>()).add(member);
    }
    return tree.place();
  }

  private void number(List<Integer> members, int lastNumber) {
    int last = lastNumber;
    for (int member : members) {
      Place standing = before.get(member);
      boolean stays = standing != null && standing.discussion() == discussion;
      numbers.put(member, stays ? standing.number() : ++last);
    }
  }

  private List<PlacedPost> place() {
    var posts = new ArrayList<PlacedPost>();
    Deque<Integer> waiting = new ArrayDeque<>(childrenOf(Threading.NONE));
    while (!waiting.isEmpty()) {
      int index = waiting.remove();
      PlacedPost post = place(index, placed.get(threading.parent(index)));
      placed.put(index, post);
      posts.add(post);
      waiting.addAll(childrenOf(index));
    }
    return posts;
  }

  private List<Integer> childrenOf(int index) {
    return children.getOrDefault(index, List.of());
  }

  private PlacedPost place(int index, @Nullable PlacedPost parent) {
    Threadable message = threading.message(index);
    Instant at = Instant.ofEpochSecond(message.second());
    byte[] above = parent == null ? new byte[0] : parent.path().getBytes();
    Place place = place(index, parent, tie(above, at));
    byte[] path = PostPath.child(above, at, place.tie());
    boolean changed = !place.equals(before.get(index)) || (parent != null && parent.isChanged());
    return new PlacedPost(
        index,
        message.post(),
        parent == null ? 0 : parent.post(),
        place,
        Buffer.buffer(path),
        changed);
  }

  // Members are in time, then by Message-ID; their numbers follow the order of arrival.
  private int tie(byte[] above, Instant at) {
    return ties.merge(ByteBuffer.wrap(PostPath.child(above, at, 0)), 1, Integer::sum);
  }

  private Place place(int index, @Nullable PlacedPost parent, int tie) {
    return new Place(
        discussion,
        numbers.getOrDefault(index, 0),
        parent == null ? 0 : parent.place().number(),
        parent == null ? 0 : parent.place().depth() + 1,
        threading.isParentMissing(index),
        tie);
  }
}
