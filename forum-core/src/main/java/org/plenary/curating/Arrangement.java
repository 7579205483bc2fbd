package org.plenary.curating;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionId;

/**
 * What of a discussion a moderator can set, all at a moment.
 *
 * @param forum the slug of the forum where it stands
 * @param topics their addresses, in order
 * @param reopensAt when a lock ends by itself; only where it is locked
 * @param duplicateOf the discussion in which this debate is held too
 */
public record Arrangement(
    String forum,
    String title,
    String language,
    List<String> topics,
    boolean locked,
    Optional<Instant> reopensAt,
    boolean pinned,
    boolean featured,
    Optional<DiscussionId> duplicateOf) {

  public Arrangement {
    topics = List.copyOf(new TreeSet<>(topics));
  }

  /** How it is after this. */
  Arrangement after(Curation curation) {
    return switch (curation) {
      case Curation.Lock(Optional<Instant> until) -> locked(true, until);
      case Curation.Unlock() -> locked(false, Optional.empty());
      case Curation.Pin() -> shown(true, featured);
      case Curation.Unpin() -> shown(false, featured);
      case Curation.Feature() -> shown(pinned, true);
      case Curation.Unfeature() -> shown(pinned, false);
      case Curation.Retitle(String other) -> named(other.strip(), language, topics);
      case Curation.Relabel(List<String> others, String tag) -> named(title, tag, others);
      case Curation.MarkDuplicate(DiscussionId other) -> standing(forum, Optional.of(other));
      case Curation.UnmarkDuplicate() -> standing(forum, Optional.empty());
      case Curation.Move(String other) -> standing(other, duplicateOf);
    };
  }

  private Arrangement locked(boolean shut, Optional<Instant> until) {
    return new Arrangement(
        forum, title, language, topics, shut, until, pinned, featured, duplicateOf);
  }

  private Arrangement shown(boolean first, boolean onFront) {
    return new Arrangement(
        forum, title, language, topics, locked, reopensAt, first, onFront, duplicateOf);
  }

  private Arrangement named(String name, String tag, List<String> subjects) {
    return new Arrangement(
        forum, name, tag, subjects, locked, reopensAt, pinned, featured, duplicateOf);
  }

  private Arrangement standing(String place, Optional<DiscussionId> other) {
    return new Arrangement(
        place, title, language, topics, locked, reopensAt, pinned, featured, other);
  }

  /**
   * How it is when what became of one way is as it was before; empty where any of that is otherwise
   * by now.
   */
  Optional<Arrangement> back(Arrangement was, Arrangement became) {
    JsonObject before = was.toJson();
    JsonObject after = became.toJson();
    JsonObject now = toJson();
    List<String> changed =
        Stream.concat(before.fieldNames().stream(), after.fieldNames().stream())
            .distinct()
            .filter(name -> !same(before, after, name))
            .toList();
    if (!changed.stream().allMatch(name -> same(now, after, name))) {
      return Optional.empty();
    }
    changed.forEach(name -> now.put(name, before.getValue(name)));
    return Optional.of(ofJson(now));
  }

  private static boolean same(JsonObject one, JsonObject other, String name) {
    return Objects.equals(one.getValue(name), other.getValue(name));
  }

  JsonObject toJson() {
    var json =
        new JsonObject()
            .put("forum", forum)
            .put("title", title)
            .put("language", language)
            .put("topics", new JsonArray(topics))
            .put("locked", locked)
            .put("pinned", pinned)
            .put("featured", featured);
    reopensAt.ifPresent(until -> json.put("reopensAt", until.toString()));
    duplicateOf.ifPresent(other -> json.put("duplicateOf", other.value()));
    return json;
  }

  static Arrangement ofJson(JsonObject json) {
    return new Arrangement(
        json.getString("forum"),
        json.getString("title"),
        json.getString("language"),
        json.getJsonArray("topics").stream().map(String.class::cast).toList(),
        json.getBoolean("locked"),
        Optional.ofNullable(json.getString("reopensAt")).map(Instant::parse),
        json.getBoolean("pinned"),
        json.getBoolean("featured"),
        Optional.ofNullable(json.getLong("duplicateOf")).map(DiscussionId::new));
  }
}
