package org.plenary.web.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.conduct.CodePlace;
import org.plenary.holding.ChosenHolding;
import org.plenary.holding.HeldLine;
import org.plenary.holding.HoldReason;
import org.plenary.holding.Holding;
import org.plenary.holding.OwnHeld;
import org.plenary.holding.Published;
import org.plenary.post.PostId;
import org.plenary.web.api.ShownPeople.AuthorJson;
import org.plenary.web.api.ShownPosts.AttachmentJson;
import org.plenary.web.page.Links;
import org.plenary.web.page.ModerationLinks;

/** What programs are shown of what is held; clients depend on every name here. */
final class ShownHeld {

  private final Links links;

  ShownHeld(Links links) {
    this.links = links;
  }

  record HeldJson(
      long postId,
      long discussionId,
      boolean opening,
      String forum,
      String title,
      String discussionState,
      boolean answersGone,
      AuthorJson author,
      String language,
      String html,
      List<AttachmentJson> attachments,
      List<String> reasons,
      String heldAt,
      String dueAt,
      boolean late,
      int published,
      int refused,
      boolean own,
      String url) {}

  record OwnHeldJson(
      long postId,
      long discussionId,
      boolean opening,
      @Nullable String forum,
      @Nullable String title,
      String language,
      String html,
      List<AttachmentJson> attachments,
      List<String> reasons,
      String heldAt,
      String dueAt,
      int place,
      int waiting,
      String url) {}

  record PublishedJson(int published, List<Long> left) {

    static PublishedJson of(Published published) {
      return new PublishedJson(
          published.count(), published.left().stream().map(PostId::value).toList());
    }
  }

  record ChosenJson(
      @Nullable String chosenBy,
      int firstPosts,
      int linkPosts,
      boolean allPosts,
      int repeatHours,
      boolean repeatsRefused,
      boolean trustedHide,
      int dueHours,
      int mostWaiting) {}

  HeldJson line(HeldLine line) {
    return new HeldJson(
        line.post().value(),
        line.discussion().value(),
        line.opening(),
        forum(line),
        line.title(),
        Json.word(line.state()),
        line.answersGone(),
        new AuthorJson(line.author().handle().orElse(null), line.author().name()),
        line.language(),
        line.html(),
        AttachmentJson.all(links, line.post(), line.files()),
        reasons(line),
        Json.time(line.heldAt()),
        Json.time(line.dueAt()),
        line.late(),
        line.published(),
        line.refused(),
        line.own(),
        links.absolute(ModerationLinks.held(line.post())));
  }

  private static String forum(HeldLine line) {
    return line.chapter() + "/" + line.forum();
  }

  // In one order, whatever a set has.
  private static List<String> reasons(HeldLine line) {
    return Stream.of(HoldReason.values())
        .filter(line.reasons()::contains)
        .map(HoldReason::sqlName)
        .toList();
  }

  OwnHeldJson own(OwnHeld own) {
    HeldLine line = own.line();
    return new OwnHeldJson(
        line.post().value(),
        line.discussion().value(),
        line.opening(),
        own.reads() ? forum(line) : null,
        own.reads() ? line.title() : null,
        line.language(),
        line.html(),
        AttachmentJson.all(links, line.post(), line.files()),
        reasons(line),
        Json.time(line.heldAt()),
        Json.time(line.dueAt()),
        own.place(),
        own.waiting(),
        links.absolute(ModerationLinks.ownHeld(line.post())));
  }

  static ChosenJson chosen(ChosenHolding chosen) {
    Holding holding = chosen.holding();
    return new ChosenJson(
        chosen.place().map(ShownHeld::place).orElse(null),
        holding.firstPosts(),
        holding.linkPosts(),
        holding.allPosts(),
        holding.repeatHours(),
        holding.repeatsRefused(),
        holding.trustedHide(),
        holding.dueHours(),
        holding.mostWaiting());
  }

  private static String place(CodePlace place) {
    Optional<String> forum = place.forum();
    return place.chapter() + forum.map(slug -> "/" + slug).orElse("");
  }
}
