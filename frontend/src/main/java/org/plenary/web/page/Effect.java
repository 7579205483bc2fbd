package org.plenary.web.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.caller.Audience;
import org.plenary.forum.Access;
import org.plenary.forum.Forum;
import org.plenary.holding.HoldReason;
import org.plenary.holding.HoldingAhead;
import org.plenary.web.page.Sheet.Kind;

/**
 * What happens to words once they are sent, as it is told before: who reads them, where they go,
 * when, under which name, and for how long they can be changed.
 *
 * @param audience of the discussion in which they stand
 * @param allowed whether the writer may write there at all
 * @param name under which they stand, or may
 * @param pseudonym under which they may stand instead
 * @param beside the name of the chapter that stands beside the writer's own
 * @param ahead what of it is held until a moderator looked at it
 * @param grace for how long a correction is not shown as an edit
 */
public record Effect(
    Kind kind,
    Audience audience,
    String chapter,
    Access access,
    boolean allowed,
    String name,
    Optional<String> pseudonym,
    Optional<String> beside,
    Optional<HoldingAhead> ahead,
    Duration grace) {

  static Effect of(
      Kind kind,
      Audience audience,
      Forum forum,
      boolean allowed,
      String name,
      Optional<String> pseudonym,
      Optional<String> beside,
      Optional<HoldingAhead> ahead,
      Duration grace) {
    return new Effect(
        kind,
        audience,
        forum.brand().name(),
        forum.access(),
        allowed,
        name,
        pseudonym,
        beside,
        ahead,
        grace);
  }

  /** All that is to be told, in this order. */
  public List<String> sentences(Texts texts) {
    return allowed ? course(texts) : List.of(writers(texts));
  }

  private String writers(Texts texts) {
    return switch (access.posting()) {
      case MEMBERS -> texts.text("why.members-write");
      case CHAIRS -> texts.text("why.chairs-write");
      case OFFICERS -> texts.text("why.officers-write");
      case NOBODY -> texts.text("why.nobody-writes");
    };
  }

  private List<String> course(Texts texts) {
    return Stream.of(
            Stream.of(readers(texts), ways(texts)),
            times(texts),
            Stream.of(name(texts)),
            beside.stream().map(other -> texts.text("write.effect.beside", Texts.isolated(other))),
            isNew() ? Stream.of(texts.text("write.effect.change")) : Stream.<String>empty(),
            Stream.of(traces(texts)))
        .flatMap(part -> part)
        .toList();
  }

  private boolean isNew() {
    return kind == Kind.DISCUSSION || kind == Kind.REPLY;
  }

  private String readers(Texts texts) {
    return texts.text("write.effect." + audience.sqlName(), Texts.isolated(chapter));
  }

  // Only what everybody may read leaves the forum, but for what its readers take along.
  private String ways(Texts texts) {
    return audience == Audience.PUBLIC ? publicWays(texts) : texts.text(ownWay());
  }

  private String ownWay() {
    return access.feeds() ? "write.effect.private-feeds" : "write.effect.stays";
  }

  private String publicWays(Texts texts) {
    boolean feeds = access.feeds();
    boolean embeds = access.embeds();
    if (feeds) {
      return texts.text(embeds ? "write.effect.feeds-embeds" : "write.effect.feeds");
    }
    return texts.text(embeds ? "write.effect.embeds" : "write.effect.stays");
  }

  private Stream<String> times(Texts texts) {
    return ahead.map(holding -> held(texts, holding)).orElseGet(() -> Stream.of(atOnce(texts)));
  }

  private String atOnce(Texts texts) {
    return texts.text(isNew() ? "write.effect.at-once" : "write.effect.changes-at-once");
  }

  private Stream<String> held(Texts texts, HoldingAhead holding) {
    if (holding.reasons().isEmpty()) {
      return holding.links()
          ? Stream.of(atOnce(texts), texts.text("write.effect.held-links"))
          : Stream.of(atOnce(texts));
    }
    return Stream.concat(
        Stream.of(texts.text("write.effect.held", holding.dueHours())),
        Stream.of(HoldReason.values())
            .filter(holding.reasons()::contains)
            .map(reason -> texts.text("write.effect.held." + reason.sqlName())));
  }

  private String name(Texts texts) {
    if (!isNew()) {
      return texts.text("write.effect.name-stays", Texts.isolated(name));
    }
    return pseudonym
        .map(
            other ->
                texts.text("write.effect.either-name", Texts.isolated(name), Texts.isolated(other)))
        .orElseGet(() -> texts.text("write.effect.name", Texts.isolated(name)));
  }

  private String traces(Texts texts) {
    long minutes = grace.toMinutes();
    return minutes == 0
        ? texts.text("write.effect.traces")
        : texts.text("write.effect.traces-later", minutes);
  }
}
