-- What posts say are the words of others, and where those stand. Erasing a person, or taking a text
-- away for good, finds here each place where its words were repeated.

create table quote (
  chapter_id      integer not null,
  post_id         bigint not null,
  revision        integer not null,
  -- Among the quotes of this revision, from 0, as their sources stand in its HTML.
  position        integer not null,
  -- May be of another chapter, which may come to live elsewhere: no key reaches there.
  source_id       bigint not null,
  source_revision integer not null,
  -- In code points of the author's own words; null where they stand nowhere in them.
  from_letter     integer,
  to_letter       integer,
  agrees          boolean not null,
  constraint quote_pk primary key (chapter_id, post_id, revision, position),
  constraint quote_revision_fk foreign key (chapter_id, post_id, revision) references post_revision,
  constraint quote_range_whole check ((from_letter is null) = (to_letter is null)),
  constraint quote_range_form check (0 <= from_letter and from_letter <= to_letter)
);
create index quote_source on quote (source_id);

-- So that a page of posts without quotes looks for none.
alter table post_revision add column quote_count integer not null default 0
  constraint post_revision_quotes_from_zero check (quote_count >= 0);

alter type notification_kind add value 'quote' after 'reply';
