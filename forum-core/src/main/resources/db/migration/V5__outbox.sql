-- What happened, for those who follow; and what is still to be done about it.

-- Append-only. public_order is given after commit by one sequencer, because the order of ids is
-- not the order of commits.
create table event (
  id           bigint generated always as identity constraint event_pk primary key,
  chapter_id   integer not null constraint event_chapter_fk references chapter,
  kind         text not null constraint event_kind_length check (char_length(kind) between 1 and 60),
  contribution_id bigint not null,
  happened_at  timestamptz not null default now(),
  public_order bigint constraint event_public_order_unique unique,
  constraint event_contribution_fk foreign key (chapter_id, contribution_id) references contribution
);
create index event_unordered on event (id) where public_order is null;

-- One row per contribution and consumer, however often it changed meanwhile.
create table job (
  consumer        text not null constraint job_consumer_length check (char_length(consumer) between 1 and 60),
  chapter_id      integer not null,
  contribution_id bigint not null,
  due_at          timestamptz not null default now(),
  leased_until    timestamptz,
  attempts        integer not null default 0,
  constraint job_pk primary key (consumer, chapter_id, contribution_id),
  constraint job_contribution_fk foreign key (chapter_id, contribution_id) references contribution
);
create index job_due on job (consumer, due_at);
