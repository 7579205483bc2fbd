package org.plenary.owndata;

/** What members get by mail, each with a number that only grows, and an object of JSON. */
final class MailLines {

  // Where it goes is sealed, and read at /me/mail.
  static final String MAIL =
      """
      select m.id, jsonb_build_object('addressToldAt', reached.told_at,
        'failures', reached.failures, 'failingSince', reached.failing_since,
        'failedBy', reached.failed_by, 'suspendedAt', reached.suspended_at,
        'choices', (
          select jsonb_object_agg(kind, way) from mail_choice where member_id = m.id),
        'digestsDueAt', (
          select jsonb_object_agg(way, due_at) from mail_digest where member_id = m.id))
      from member m
      left join mail_address reached on reached.member_id = m.id
      where m.id = $1
      """;

  static final String LISTS =
      """
      select reads.forum_id::bigint, jsonb_build_object('chapter', chapter.slug,
        'forum', forum.slug, 'since', reads.since)
      from list_reader reads
      join forum on forum.id = reads.forum_id
      join chapter on chapter.id = forum.chapter_id
      where reads.member_id = $1
      """;

  static final String LETTERS =
      """
      select id, jsonb_build_object('post', post_id, 'notification', notification_id,
        'digest', digest_way, 'madeAt', made_at, 'dueAt', due_at, 'endedAt', ended_at,
        'ending', ending)
      from letter
      where member_id = $1
      """;

  private MailLines() {}
}
