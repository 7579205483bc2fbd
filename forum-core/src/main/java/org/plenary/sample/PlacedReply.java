package org.plenary.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.post.PostPath;
import org.plenary.sample.SampleContent.Debate;
import org.plenary.sample.SampleContent.Reply;

/** A post of a sample debate with its place in the tree. */
final class PlacedReply {

  private static final int STANDARD_MINUTES = 45;

  private final Reply reply;
  private final int number;
  private final int parent;
  private final int depth;
  private final Instant at;
  private final byte[] path;

  private PlacedReply(Reply reply, int number, int parent, int depth, Instant at, byte[] path) {
    this.reply = reply;
    this.number = number;
    this.parent = parent;
    this.depth = depth;
    this.at = at;
    this.path = path;
  }

  /** The posts of the debate in time, the first at its opening. */
  static List<PlacedReply> of(Debate debate) {
    var placed = new ArrayList<PlacedReply>();
    Instant at = debate.opened();
    for (Reply reply : debate.posts()) {
      if (!placed.isEmpty()) {
        long minutes = Objects.requireNonNullElse(reply.after(), STANDARD_MINUTES);
        at = at.plus(minutes, ChronoUnit.MINUTES);
      }
      placed.add(place(reply, placed, at));
    }
    return placed;
  }

  private static PlacedReply place(Reply reply, List<PlacedReply> before, Instant at) {
    int number = before.size() + 1;
    int parent = Objects.requireNonNullElse(reply.to(), before.size());
    if (parent == 0) {
      return new PlacedReply(reply, number, 0, 0, at, PostPath.root(at, number));
    }
    PlacedReply above = before.get(parent - 1);
    byte[] path = PostPath.child(above.path, at, number);
    return new PlacedReply(reply, number, parent, above.depth + 1, at, path);
  }

  Reply reply() {
    return reply;
  }

  int number() {
    return number;
  }

  /** 0 where it answers none. */
  int parent() {
    return parent;
  }

  int depth() {
    return depth;
  }

  Instant at() {
    return at;
  }

  byte[] path() {
    return path.clone();
  }
}
