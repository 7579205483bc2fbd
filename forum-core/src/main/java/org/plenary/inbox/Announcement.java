package org.plenary.inbox;

/** How those who follow their inbox learn at once of what was put there. */
final class Announcement {

  /** What the statement that it belongs to gives of new notifications. */
  static final String COLUMNS = "id, chapter_id, contribution_id, byline_id";

  /**
   * Ends a statement in which {@code told} are the new notifications of one transaction: in as few
   * events as may be, for one in the log costs each node, whoever it is for. Whoever is told as
   * themselves and behind a pseudonym is told by two events.
   */
  static final String SQL =
      """
      insert into event (chapter_id, kind, contribution_id, notifications)
      select chapter_id, 'notification.added', contribution_id, array_agg(id order by id)
      from (
        select *, (row_number() over (partition by byline_id order by id) - 1) / 200 as part
        from told) parted
      group by chapter_id, contribution_id, byline_id, part
      """;

  private Announcement() {}
}
