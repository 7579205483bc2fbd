-- The one predicate of reading. Every read of every door goes through it.

create or replace view forum_current_access as
select forum.id as forum_id, access.version, access.reading, access.posting, access.feeds, access.embeds, access.pseudonyms
from forum
cross join lateral (
  select version, reading, posting, feeds, embeds, pseudonyms
  from forum_access
  where forum_access.forum_id = forum.id and effective_at <= now()
  order by version desc
  limit 1) access;

-- base: what the caller may read everywhere. The arrays: chapters where the caller is an observer
-- or more, a member or more, an officer.
create or replace function readable(
  wanted audience, chapter_id integer, base audience,
  observed integer[], joined integer[], administered integer[])
returns boolean language sql immutable parallel safe
return wanted <= base
  or (wanted = 'chapter_observers' and chapter_id = any (observed))
  or (wanted = 'chapter' and chapter_id = any (joined))
  or (wanted = 'officers' and chapter_id = any (administered));

-- The same of a member whom nobody asks now, with all standings of the moment.
create or replace function readable_by(wanted audience, chapter_id integer, reader bigint)
returns boolean language sql stable parallel safe
return (
  select readable(
    wanted, readable_by.chapter_id,
    case when coalesce(bool_or(role = 'administrator'), false) then 'officers' else 'signed_in' end::audience,
    coalesce(array_agg(held.chapter_id), '{}'),
    coalesce(array_agg(held.chapter_id) filter (where role <> 'observer'), '{}'),
    coalesce(array_agg(held.chapter_id) filter (where role = 'officer'), '{}'))
  from membership held
  where held.member_id = reader);
