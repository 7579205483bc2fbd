package org.plenary.inbox;

/** How those who follow their inbox learn at once of what was put there, and others by mail. */
final class Announcement {

  /** What the statement that it belongs to gives of new notifications. */
  static final String COLUMNS = "id, member_id, byline_id, kind, chapter_id, contribution_id";

  // What a pseudonym is told is mailed to nobody: who is behind it is not known here. Who reads the
  // forum of a post as a list since before it was said has it by mail anyway; that is asked last,
  // of
  // those alone who would get a letter, for of ten thousand who follow a forum they are few.
  private static final String LETTERS =
      """
      , wanted as materialized (
        select told.id, told.member_id, told.chapter_id, told.contribution_id, address.domain
        from told
        join mail_kind standard on standard.kind = told.kind
        left join mail_choice chosen
          on chosen.member_id = told.member_id and chosen.kind = told.kind and standard.can_choose
        join mail_address address
          on address.member_id = told.member_id and address.suspended_at is null
        where (select since from mail_relay) is not null and told.byline_id is null
          and coalesce(chosen.way, standard.way) = 'at_once'),
      mailed as (
        insert into letter (member_id, domain, notification_id, due_at)
        select wanted.member_id, wanted.domain, wanted.id, now()
        from wanted
        where not exists (
          select
          from post p
          join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
          join list_reader reader on reader.forum_id = d.forum_id
          left join held_post held on held.post_id = p.id
          where p.chapter_id = wanted.chapter_id and p.id = wanted.contribution_id
            and reader.member_id = wanted.member_id
            and reader.since <= coalesce(held.published_at, p.posted_at))
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
