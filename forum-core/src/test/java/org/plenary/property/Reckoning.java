package org.plenary.property;

import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;
import org.plenary.reading.Reading;

/** What stands when all is over, and whether that is what was said. */
final class Reckoning {

  /** A post as it stands. */
  private record Seen(PostId id, DiscussionId discussion, int number, boolean visible) {}

  private final Pool pool;
  private final Troupe troupe;
  private final List<Said> said;
  private final List<Seen> seen;

  Reckoning(Pool pool, Troupe troupe, List<Said> said) {
    this.pool = pool;
    this.troupe = troupe;
    this.said = said;
    this.seen = look();
  }

  private List<Seen> look() {
    return pool
        .query(
            """
            select p.id, p.discussion_id, p.number, c.state = 'visible' as visible
            from post p
            join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
            where p.chapter_id = %d
            """
                .formatted(troupe.chapter().value()))
        .execute()
        .await()
        .stream()
        .map(
            row ->
                new Seen(
                    new PostId(row.getLong("id")),
                    new DiscussionId(row.getLong("discussion_id")),
                    row.getInteger("number"),
                    row.getBoolean("visible")))
        .toList();
  }

  /** The discussions of which something is left. */
  Set<DiscussionId> standing() {
    return seen.stream().filter(Seen::visible).map(Seen::discussion).collect(Collectors.toSet());
  }

  List<String> mistakes() {
    return Stream.of(lost(), misread(), miscounted(), recounted()).flatMap(all -> all).toList();
  }

  private Stream<String> lost() {
    return seen.size() == said.size()
        ? Stream.empty()
        : Stream.of("%d posts were accepted, %d are there".formatted(said.size(), seen.size()));
  }

  private Stream<String> misread() {
    return standing().stream()
        .flatMap(
            discussion ->
                IntStream.range(0, troupe.size()).boxed().flatMap(who -> misread(who, discussion)));
  }

  private Stream<String> misread(int who, DiscussionId discussion) {
    Reading kept = troupe.reading(who, discussion);
    Set<PostId> own = own(who);
    long unread =
        seen.stream()
            .filter(post -> post.discussion().equals(discussion) && post.visible())
            .filter(post -> post.number() > kept.readNumber() && !own.contains(post.id()))
            .count();
    return unread == kept.unread()
        ? Stream.empty()
        : Stream.of("%d are unread in %s, not %s".formatted(unread, discussion, kept));
  }

  private Set<PostId> own(int who) {
    return said.stream()
        .filter(one -> one.author() == who)
        .map(one -> one.written().id())
        .collect(Collectors.toSet());
  }

  private Stream<String> miscounted() {
    long shown = troupe.discussions();
    long there = standing().size();
    return shown == there
        ? Stream.empty()
        : Stream.of("the forum shows %d discussions of %d".formatted(shown, there));
  }

  private Stream<String> recounted() {
    return Recount.mistakes(pool, troupe.chapter()).stream();
  }
}
