package org.plenary.inbox;

import java.util.Locale;

/** Of what somebody is told; of a post only of the first that is true. */
public enum NotificationKind {
  /** They were named, or all who have a role of theirs. */
  MENTION,
  /** To what they wrote, under whichever name. */
  REPLY,
  /** As their words, right or wrong. */
  QUOTE,
  /** In a forum that they follow. */
  NEW_DISCUSSION,
  /** In a forum or discussion all of which they follow. */
  NEW_POST,
  /** Somebody asks to join a chapter of which they are an officer. */
  JOIN_ASKED,
  /** Their request to join is answered. */
  JOIN_ANSWERED,
  /**
   * Somebody says that they wrote what was imported into a chapter of which they are an officer.
   */
  CLAIM_ASKED,
  /** It is answered whether they are the author whom they claim to be. */
  CLAIM_ANSWERED,
  /** Somebody accepted their invitation. */
  INVITATION_ACCEPTED,
  /** There are new answers to a question that they keep. */
  SEARCH_ANSWERED,
  /** Why something was done to what they wrote, or to them. */
  NOTICE,
  /** There is a new case that they could judge. */
  CASE_OPENED,
  /** In a case, moderators wrote to them, or who is concerned answered. */
  CASE_ANSWERED,
  /** What they reported was judged. */
  REPORT_JUDGED,
  /** Somebody appeals, and they could decide it. */
  APPEAL_MADE,
  /** Their appeal is decided. */
  APPEAL_DECIDED,
  /** Something is held in a forum that they moderate. */
  POST_HELD,
  /** What they wrote was held, and is published. */
  POST_PUBLISHED;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code notification_kind} in PostgreSQL. */
  public String sqlName() {
    return sqlName;
  }

  public static NotificationKind ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
