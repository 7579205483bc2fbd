-- The address of a chapter's transparency report is not a forum; one that stood there moves.
alter table forum drop constraint forum_slug_reserved;
update forum set slug = slug || '-forum' where slug = 'transparency';
alter table forum add constraint forum_slug_reserved check (
  slug not in ('rules', 'contact', 'privacy', 'members', 'join', 'administration', 'embed', 'new', 'search',
    'topics', 'moderation', 'record', 'transparency')
  and slug not like 'feed%');

-- Reports are counted by the time in which they were made or judged, actions by that in which they were done.
create index report_made on report (made_at);
create index moderation_action_acted on moderation_action (acted_at);
