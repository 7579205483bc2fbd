-- Those in office are few among all members, and are looked for whenever something waits for them.
create index membership_office on membership (chapter_id, member_id)
  where role in ('moderator', 'officer', 'administrator');

-- Words that were redacted are forgotten after a while: they are looked for every few minutes.
create index moderation_action_words on moderation_action (acted_at)
  where kind = 'redact' and before ? 'words';
