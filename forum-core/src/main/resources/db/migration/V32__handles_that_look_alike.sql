-- Handles that look alike have the same looks, whoever made them: members, providers, imports. For
-- these letters it is what the skeleton of Unicode TR 39 is, in small letters.
create function looks(handle text) returns text
language sql immutable strict parallel safe
return translate(replace(handle, 'm', 'rn'), '01', 'ol');

create index member_looks on member (looks(handle));

-- Pseudonyms of one forum do not look alike either.
alter table byline add column skeleton text;
create unique index byline_pseudonym_skeleton on byline (forum_id, skeleton) where kind = 'pseudonym';
