-- What happens to chapters and to who is what in them is an event too. Of people it holds ids alone.
alter table event alter column contribution_id drop not null;
alter table event add column actor_id bigint constraint event_actor_fk references member;
alter table event add column detail jsonb not null default '{}';

create type joining as enum ('request', 'form', 'closed');

alter table chapter add column joining joining not null default 'request';
alter table chapter add column join_form text
  constraint chapter_join_form_https check (
    join_form ~ '^https://[^[:space:]]+$' and char_length(join_form) <= 508);
alter table chapter add constraint chapter_join_form_where_needed check (
  (joining = 'form') = (join_form is not null));

create table join_request (
  id          bigint generated always as identity constraint join_request_pk primary key,
  chapter_id  integer not null constraint join_request_chapter_fk references chapter,
  member_id   bigint not null constraint join_request_member_fk references member,
  message     text not null constraint join_request_message_length check (char_length(message) <= 1000),
  asked_at    timestamptz not null default now(),
  answered_at timestamptz,
  answered_by bigint constraint join_request_answered_by_fk references member,
  accepted    boolean,
  reason      text constraint join_request_reason_length check (char_length(reason) <= 1000),
  constraint join_request_answer_whole check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (accepted is null))
);
create unique index join_request_open on join_request (chapter_id, member_id) where answered_at is null;
create index join_request_member on join_request (member_id);

-- Addresses below a chapter that are not forums.
alter table forum drop constraint forum_slug_reserved;
alter table forum add constraint forum_slug_reserved check (
  slug not in ('rules', 'members', 'join', 'administration', 'embed', 'new', 'search', 'topics',
    'moderation', 'record')
  and slug not like 'feed%');
