package org.plenary.outbox;

import io.vertx.core.json.JsonObject;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/**
 * Something that happened to a chapter, or to who is what in it.
 *
 * @param actor who did it
 * @param detail what exactly; of people it names ids alone
 */
public record ChapterEvent(ChapterId chapter, Kind kind, MemberId actor, JsonObject detail) {

  /** What can happen. */
  public enum Kind {
    CHAPTER_FOUNDED("chapter.founded"),
    CHAPTER_CHANGED("chapter.changed"),
    FORUM_OPENED("forum.opened"),
    FORUM_CHANGED("forum.changed"),
    RULES_PUBLISHED("rules.published"),
    LADDER_PUBLISHED("ladder.published"),
    HOLDING_CHANGED("holding.changed"),
    EMBEDDING_CHANGED("embedding.changed"),
    DECLARATION_PUBLISHED("declaration.published"),
    ACCESS_CHANGED("access.changed"),
    JOINING_ASKED("joining.asked"),
    JOINING_WITHDRAWN("joining.withdrawn"),
    JOINING_ANSWERED("joining.answered"),
    INVITATION_MADE("invitation.made"),
    INVITATION_WITHDRAWN("invitation.withdrawn"),
    INVITATION_ACCEPTED("invitation.accepted"),
    AUTHOR_ASKED("author.asked"),
    AUTHOR_WITHDRAWN("author.withdrawn"),
    AUTHOR_CONFIRMED("author.confirmed"),
    AUTHOR_REFUSED("author.refused"),
    ROLE_GIVEN("role.given"),
    ROLE_TAKEN("role.taken");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
