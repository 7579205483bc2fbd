-- Which posts behind the mark a member saw: in a tree what is new stands between what is known.
-- Numbers up to the mark are never among them.
alter table reading_mark add column seen int4multirange not null default '{}';
