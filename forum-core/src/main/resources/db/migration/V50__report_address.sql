-- Where a chapter is reported is no forum; one that stood there moves.
alter table forum drop constraint forum_slug_reserved;
update forum set slug = slug || '-forum' where slug = 'report';
alter table forum add constraint forum_slug_reserved check (
  slug not in ('rules', 'contact', 'privacy', 'members', 'join', 'administration', 'embed', 'new', 'search',
    'topics', 'moderation', 'record', 'transparency', 'report')
  and slug not like 'feed%');
