-- Members who say that they are the author of imported posts, and what officers answered.

create table authorship_claim (
  id          bigint generated always as identity constraint authorship_claim_pk primary key,
  author_id   bigint not null constraint authorship_claim_author_fk references member,
  member_id   bigint not null constraint authorship_claim_member_fk references member,
  message     text not null constraint authorship_claim_message_length check (char_length(message) <= 1000),
  asked_at    timestamptz not null default now(),
  answered_at timestamptz,
  answered_by bigint constraint authorship_claim_answered_by_fk references member,
  accepted    boolean,
  reason      text constraint authorship_claim_reason_length check (char_length(reason) <= 1000),
  constraint authorship_claim_answer_whole check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (accepted is null))
);
create unique index authorship_claim_open on authorship_claim (author_id, member_id)
  where answered_at is null;
create index authorship_claim_member on authorship_claim (member_id);

-- An author who was claimed has nothing left but a handle, which leads to the member.
alter table member add column merged_into bigint constraint member_merged_into_fk references member;
alter table member add constraint member_merged_unclaimed check (merged_into is null or issuer is null);
