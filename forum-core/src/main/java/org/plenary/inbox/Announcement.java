package org.plenary.inbox;

/** How those who follow their inbox learn at once of what was put there, and others by mail. */
final class Announcement {

  /** What the statement that it belongs to gives of new notifications. */
  static final String COLUMNS = "id, member_id, byline_id, kind, chapter_id, contribution_id";

  // What a pseudonym is told is mailed to nobody: who is behind it is not known here.
  private static final String LETTERS =
      """
      , mailed as (
        insert into letter (member_id, domain, notification_id, due_at)
        select told.member_id, address.domain, told.id, now()
        from told
        join mail_kind standard on standard.kind = told.kind
        left join mail_choice chosen
          on chosen.member_id = told.member_id and chosen.kind = told.kind and standard.can_choose
        join mail_address address
          on address.member_id = told.member_id and address.suspended_at is null
        where (select since from mail_relay) is not null and told.byline_id is null
          and coalesce(chosen.way, standard.way) = 'at_once'
        on conflict do nothing)
      """;

  /**
   * Ends a statement in which {@code told} are the new notifications of one transaction: with
   * letters to those who are mailed such at once, and in as few events as may be, for one in the
   * log costs each node, whoever it is for. Whoever is told as themselves and behind a pseudonym is
   * told by two events.
   */
  static final String SQL =
      LETTERS
          + """
          insert into event (chapter_id, kind, contribution_id, notifications)
          select chapter_id, 'notification.added', contribution_id, array_agg(id order by id)
          from (
            select *, (row_number() over (partition by byline_id order by id) - 1) / 200 as part
            from told) parted
          group by chapter_id, contribution_id, byline_id, part
          """;

  private Announcement() {}
}
