-- Questions that members keep, to see what is new of the answers, and to be told of it.

alter type notification_kind add value 'search_answered';

create type answer_order as enum ('relevance', 'newest');

create table saved_search (
  id         bigint generated always as identity constraint saved_search_pk primary key,
  member_id  bigint not null constraint saved_search_member_fk references member,
  name       text not null constraint saved_search_name_length check (char_length(name) between 1 and 100),
  question   text not null constraint saved_search_question_length check (char_length(question) between 1 and 1000),
  sorting    answer_order not null,
  alerts     boolean not null,
  kept_at    timestamptz not null default now(),
  looked_at  timestamptz not null default now(),
  asked_at   timestamptz not null default now(),
  -- Answers that were posted from here on are asked for, and here the next asking begins: an index
  -- has all that is older. Of those that were posted since, which were found already.
  asked_from timestamptz not null default date_trunc('second', now()),
  settled_to timestamptz not null default date_trunc('second', now()),
  known      bigint[] not null,
  -- What was found since the member looked; no foreign keys, for all is read again.
  found      bigint[] not null default '{}'
             constraint saved_search_found_most check (cardinality(found) <= 1000)
);
create index saved_search_of on saved_search (member_id, id);
create index saved_search_asked on saved_search (asked_at);

-- There is one of each saved search, of the posts that were found since the last was read.
alter table notification add column saved_search_id bigint
  constraint notification_saved_search_fk references saved_search on delete cascade;
alter table notification add column posts bigint[]
  constraint notification_posts_some check (cardinality(posts) between 1 and 100);
alter table notification add constraint notification_posts_of_search check (
  (posts is null) = (saved_search_id is null));
alter table notification drop constraint notification_of_one;
alter table notification add constraint notification_of_one check (
  num_nonnulls(contribution_id, join_request_id, authorship_claim_id, invitation_id, saved_search_id) = 1);
alter table notification drop constraint notification_once;
alter table notification add constraint notification_once unique nulls not distinct (
  contribution_id, join_request_id, authorship_claim_id, invitation_id, saved_search_id, member_id,
  byline_id, kind);
create index notification_of_saved_search on notification (saved_search_id)
  where saved_search_id is not null;
