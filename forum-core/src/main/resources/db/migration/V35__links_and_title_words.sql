-- As somebody types who has no accents on their keys.
create function folded(words text) returns text
language sql immutable strict parallel safe
return lower(regexp_replace(normalize(words, nfkd), '[\u0300-\u036f]', '', 'g'));

-- Titles are completed, and found while the index is away, by the beginnings of their words.
create index discussion_title on discussion using gin (to_tsvector('simple', folded(title)));

-- Which discussions a post names in its links, as it stands now.
create table post_link (
  chapter_id    integer not null,
  post_id       bigint not null,
  discussion_id bigint not null constraint post_link_discussion_fk references discussion (id),
  constraint post_link_pk primary key (post_id, discussion_id),
  constraint post_link_contribution_fk foreign key (chapter_id, post_id) references contribution
);
create index post_link_discussion on post_link (discussion_id, post_id);
