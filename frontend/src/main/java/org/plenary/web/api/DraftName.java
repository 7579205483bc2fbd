package org.plenary.web.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;

/**
 * What a draft is called in the API: by what it would become.
 *
 * @param forum where a discussion would be opened
 * @param number of the discussion or post that is answered, or of the post that is edited
 */
record DraftName(Kind kind, Optional<ForumAddress> forum, long number) {

  /** What would become of it. */
  enum Kind {
    /** A discussion in a forum. */
    NEW,
    /** A post that answers a discussion as a whole. */
    ANSWER,
    /** A post that answers another. */
    REPLY,
    /** Another revision of a post. */
    EDIT
  }

  private static final String SLUG = "[a-z][a-z0-9-]{1,39}";
  private static final Pattern NAME =
      Pattern.compile(
          "(?<new>new)\\.(?<chapter>%1$s)\\.(?<forum>%1$s)|(?<kind>answer|reply|edit)\\.(?<number>\\d{1,18})"
              .formatted(SLUG));
  private static final Pattern PLACE =
      Pattern.compile(
          "/c/(?<chapter>%1$s)/(?<forum>%1$s)/new|/d/(?<answer>\\d{1,18})/posts/new|/p/(?<post>\\d{1,18})/(?<kind>reply|edit)"
              .formatted(SLUG));

  /**
   * The one that is called so.
   *
   * @throws ProblemException for what nothing is called
   */
  static DraftName parse(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      throw new ProblemException(new Problem.NotFound());
    }
    return name.group("new") == null
        ? numbered(Json.constant("draft", name.group("kind"), Kind.class), name.group("number"))
        : opening(name);
  }

  /** The one whose form has this path; empty for a path of another form. */
  static Optional<DraftName> ofPlace(String path) {
    Matcher place = PLACE.matcher(path);
    if (!place.matches()) {
      return Optional.empty();
    }
    @Nullable String answer = place.group("answer");
    @Nullable String kind = place.group("kind");
    if (answer != null) {
      return Optional.of(numbered(Kind.ANSWER, answer));
    }
    return Optional.of(
        kind == null
            ? opening(place)
            : numbered(Json.constant("draft", kind, Kind.class), place.group("post")));
  }

  private static DraftName opening(Matcher found) {
    var forum = new ForumAddress(found.group("chapter"), found.group("forum"));
    return new DraftName(Kind.NEW, Optional.of(forum), 0);
  }

  private static DraftName numbered(Kind kind, String number) {
    return new DraftName(kind, Optional.empty(), Long.parseLong(number));
  }

  /** The path of its form. */
  String place() {
    return switch (kind) {
      case NEW -> Links.opening(forum.orElseThrow());
      case ANSWER -> DiscussionLinks.posting(new DiscussionId(number));
      case REPLY -> PostLinks.reply(new PostId(number));
      case EDIT -> PostLinks.editing(new PostId(number));
    };
  }

  Optional<Long> discussion() {
    return kind == Kind.ANSWER ? Optional.of(number) : Optional.empty();
  }

  /** The post that is answered or edited. */
  Optional<Long> post() {
    return kind == Kind.REPLY || kind == Kind.EDIT ? Optional.of(number) : Optional.empty();
  }

  @Override
  public String toString() {
    return forum
        .map(address -> "new.%s.%s".formatted(address.chapter(), address.slug()))
        .orElseGet(() -> Json.word(kind) + "." + number);
  }
}
