package org.plenary.web.door;

import java.time.Duration;
import java.util.Locale;
import org.plenary.problem.Obstacle;
import org.plenary.web.door.Problems.Description;

/** What is in the way of writing, in words. */
final class Obstacles {

  // When moderators may have looked at something is not known; so nobody asks each second.
  private static final Duration LOOKED_AT = Duration.ofHours(1);

  private Obstacles() {}

  static Description describe(Obstacle obstacle) {
    String name = obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Description(status(obstacle), name, sentence(obstacle));
  }

  private static int status(Obstacle obstacle) {
    return switch (obstacle) {
      case FIRST_VISIT, RULES_CHANGED, POSTING_PAUSED, SUSPENDED, EDIT_HELD -> 403;
      case DISCUSSION_LOCKED, PARENT_GONE, IN_FLIGHT, REPEATED -> 409;
      case STALE -> 412;
      case UNSUPPORTED_FILE -> 415;
      case PARENT_ELSEWHERE,
          TOO_DEEP,
          TOO_MANY_MENTIONS,
          TOO_MANY_QUOTES,
          NO_SUCH_QUOTE,
          QUOTE_OF_CLOSED,
          BROKEN_FILE,
          PICTURE_TOO_LARGE,
          UNPACKS_TOO_LARGE,
          ACTIVE_FILE,
          NO_SUCH_UPLOAD,
          KEY_REUSED ->
          422;
      case MATCH_REQUIRED -> 428;
      case SLOWED, TOO_MANY_HELD -> 429;
    };
  }

  private static String sentence(Obstacle obstacle) {
    return switch (obstacle) {
      case FIRST_VISIT -> "Finish your first visit: choose a handle, and accept the rules.";
      case RULES_CHANGED -> "Read the rules that are new, and accept them.";
      case POSTING_PAUSED -> "You write nothing here for now. The notice says why, and until when.";
      case SUSPENDED ->
          "You are suspended here. You can read, appeal and take your data; the notice says why.";
      case SLOWED -> "You write one post in a while here, and wrote it. The notice says why.";
      case TOO_MANY_HELD ->
          "No more of your posts may wait to be looked at. Write again when some of them are"
              + " published.";
      case EDIT_HELD ->
          "What you write here is looked at before it is published, so what is published does not"
              + " change. Write what is new in another post.";
      case REPEATED -> "You said the same in this chapter lately. Link to where you said it.";
      case DISCUSSION_LOCKED -> "This discussion is locked; nobody writes in it now.";
      case PARENT_ELSEWHERE -> "What is answered does not stand in this discussion.";
      case PARENT_GONE -> "What is answered was taken away.";
      case TOO_DEEP -> "Answers do not hang deeper than this; answer one above it.";
      case TOO_MANY_MENTIONS -> "It mentions more people than one post may.";
      case TOO_MANY_QUOTES -> "It quotes more than one post may.";
      case NO_SUCH_QUOTE -> "A post, revision or piece of it that is quoted is not there.";
      case QUOTE_OF_CLOSED -> "Not everybody who may read this discussion may read what is quoted.";
      case UNSUPPORTED_FILE ->
          "Files are PDF, OpenDocument (odt, ods, odp), PNG, JPEG or GIF, by what is in them.";
      case BROKEN_FILE -> "This file is not whole, or damaged.";
      case PICTURE_TOO_LARGE -> "This picture has more points than are taken. Make it smaller.";
      case UNPACKS_TOO_LARGE -> "This document unpacks to more than is taken.";
      case ACTIVE_FILE -> "This document holds macros, scripts or orders. Send it without.";
      case NO_SUCH_UPLOAD -> "A file that is named does not wait here. Send it again.";
      case MATCH_REQUIRED -> "Say in If-Match which revision is changed: its ETag.";
      case STALE -> "It was changed meanwhile. Read it again, then change it.";
      case KEY_REUSED -> "Something else was sent under this Idempotency-Key.";
      case IN_FLIGHT -> "The same is just being done. Ask again in a moment.";
    };
  }

  static Duration retryAfter(Obstacle obstacle) {
    return switch (obstacle) {
      case IN_FLIGHT -> Duration.ofSeconds(1);
      case TOO_MANY_HELD -> LOOKED_AT;
      default -> Duration.ZERO;
    };
  }
}
