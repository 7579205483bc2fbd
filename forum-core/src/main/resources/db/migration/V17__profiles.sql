-- What members say of themselves. The skeleton tells handles apart that look alike (Unicode TR 39).
alter table member
  add column welcomed_at timestamptz,
  add column languages text[] not null default '{}'
    constraint member_languages_few check (cardinality(languages) <= 10),
  add column time_zone text not null default 'UTC'
    constraint member_time_zone_length check (char_length(time_zone) between 1 and 60),
  add column pronouns text not null default ''
    constraint member_pronouns_length check (char_length(pronouns) <= 40),
  add column handle_skeleton text constraint member_handle_skeleton_unique unique;

create table affiliation (
  member_id    bigint not null constraint affiliation_member_fk references member,
  position     integer not null constraint affiliation_position_few check (position between 1 and 10),
  organisation text not null constraint affiliation_organisation_length check (
                 char_length(organisation) between 1 and 200),
  since        date not null,
  until        date,
  constraint affiliation_pk primary key (member_id, position),
  constraint affiliation_ends_after check (until >= since)
);

-- Which version of the rules a member accepted, and when.
create table rules_acceptance (
  member_id   bigint not null constraint rules_acceptance_member_fk references member,
  code_id     integer not null constraint rules_acceptance_code_fk references code_of_conduct,
  accepted_at timestamptz not null default now(),
  constraint rules_acceptance_pk primary key (member_id, code_id)
);
