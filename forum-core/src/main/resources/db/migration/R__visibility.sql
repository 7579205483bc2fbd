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

-- Where what was said in a discussion stands by now: there, or in what that was merged into at last.
create or replace function led_to(discussion bigint) returns bigint
language sql stable strict parallel safe
begin atomic
  with recursive led as (
    select began.id, began.merged_into from discussion began where began.id = led_to.discussion
    union
    select next.id, next.merged_into
    from led
    join discussion next on next.id = led.merged_into)
  select led.id from led where led.merged_into is null;
end;

-- Where a contribution of any kind stands, and who may read there. A profile stands in no forum; a
-- summary stays with its discussion, and goes with the posts when that is merged.
create or replace view contribution_place as
select c.chapter_id, c.id, c.kind, c.state, c.byline_id,
  coalesce(s.discussion_id, d.id) as discussion_id, d.forum_id,
  coalesce(debate.state, 'visible') as debate_state,
  coalesce(greatest(d.audience, access.reading), 'public') as audience,
  coalesce(p.language, s.language, d.language) as language
from contribution c
left join attachment a on a.contribution_id = c.id
left join summary s on s.id = c.id
left join post p on p.id = coalesce(a.post_id, c.id)
left join discussion d on d.id = coalesce(p.discussion_id, led_to(s.discussion_id), c.id)
left join contribution debate on debate.id = d.id
left join forum_current_access access on access.forum_id = d.forum_id;

-- Whether a member does not wish to read this byline, or another name of who stands under it.
create or replace function muted(reader bigint, said_by bigint) returns boolean
language sql stable parallel safe
return exists (
  select
  from mute
  join byline hushed on hushed.id = mute.byline_id
  join byline said on said.id = said_by
  where mute.member_id = reader and (hushed.id = said.id or hushed.member_id = said.member_id));
-- Whether what has its row of contribution from when somebody first acts on it, a file or a profile, is
-- not hidden.
create or replace function is_shown(acted_on bigint) returns boolean language sql stable parallel safe
return acted_on is null or exists (
  select from contribution c where c.id = acted_on and c.state = 'visible');
