-- Report, case, action, notice, appeal: one chain. See docs/adr/0023-moderation.md.

create type action_kind as enum (
  -- of what somebody contributed
  'hide', 'restore', 'redact', 'hold', 'release', 'refuse',
  -- of people: the ladder, and its end
  'note', 'warn', 'slow', 'hold_posts', 'pause', 'suspend', 'lift',
  -- of debates
  'lock', 'unlock', 'pin', 'unpin', 'feature', 'unfeature', 'split', 'merge', 'move', 'retitle',
  'relabel', 'mark_duplicate', 'unmark_duplicate', 'summarise');
create type report_concern as enum ('danger', 'personal_data', 'rule');
create type report_outcome as enum ('acted', 'not_acted', 'withdrawn');
create type case_state as enum ('waiting_for_us', 'waiting_for_them', 'closed');
create type case_entry_kind as enum ('conversation', 'team_note');
create type appeal_outcome as enum ('upheld', 'changed', 'reversed');
create type limit_kind as enum ('warned', 'slow', 'held', 'paused', 'suspended');

-- Moderators stand under a role handle: a byline of kind 'role' whose name is a letter, sealed like a
-- pseudonym, one a member and chapter.
create unique index byline_role_letter on byline (chapter_id, name) where kind = 'role';

-- What everything that can be moderated is, of a file and of what somebody says of themselves too. These
-- get their row when somebody first reports them or acts on them.
alter table attachment add column contribution_id bigint
  constraint attachment_own_contribution_unique unique;
alter table attachment add constraint attachment_own_contribution_fk
  foreign key (chapter_id, contribution_id) references contribution (chapter_id, id);
alter table member add column profile_chapter_id integer;
alter table member add column profile_id bigint constraint member_profile_unique unique;
alter table member add constraint member_profile_fk
  foreign key (profile_chapter_id, profile_id) references contribution (chapter_id, id);

-- One a matter: what somebody said or is, where; to moderators of that forum or chapter.
create table moderation_case (
  id                bigint generated always as identity constraint moderation_case_pk primary key,
  chapter_id        integer not null constraint moderation_case_chapter_fk references chapter,
  forum_id          integer,
  contribution_id   bigint,
  -- The person concerned, as they stand there; absent for a page.
  subject_byline_id bigint constraint moderation_case_subject_fk references byline,
  page              text constraint moderation_case_page_length check (char_length(page) between 1 and 200),
  -- What it is a case of; one is open of each.
  matter            text not null generated always as (case
                      when contribution_id is not null then 'contribution ' || contribution_id
                      when subject_byline_id is not null then
                        'person ' || subject_byline_id || ' in ' || chapter_id
                      else 'page ' || page end) stored,
  state             case_state not null default 'waiting_for_us',
  concern           report_concern not null default 'rule',
  -- Of what it is about, so that who reads it takes it.
  language          text not null,
  owner_id          bigint constraint moderation_case_owner_fk references member,
  reports           integer not null default 0
                    constraint moderation_case_reports_from_zero check (reports >= 0),
  -- Whether nobody with an account reported it.
  outside           boolean not null default false,
  opened_at         timestamptz not null default now(),
  due_at            timestamptz not null,
  closed_at         timestamptz,
  outcome           report_outcome,
  reason            text constraint moderation_case_reason_length check (
                      char_length(reason) between 1 and 1000),
  version           integer not null default 1,
  constraint moderation_case_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id),
  constraint moderation_case_contribution_fk
    foreign key (chapter_id, contribution_id) references contribution,
  constraint moderation_case_of_something check (
    num_nonnulls(contribution_id, subject_byline_id, page) >= 1),
  constraint moderation_case_closed_whole check (
    (state = 'closed') = (closed_at is not null) and (state = 'closed' or outcome is null))
);
create unique index moderation_case_open on moderation_case (matter) where state <> 'closed';
create index moderation_case_matter on moderation_case (matter, id);
create index moderation_case_queue on moderation_case (concern, due_at, id) where state <> 'closed';
create index moderation_case_closed on moderation_case (concern, due_at, id) where state = 'closed';
create index moderation_case_owner on moderation_case (owner_id) where state <> 'closed';
create index moderation_case_subject on moderation_case (subject_byline_id, id);

-- What is said in a case: with the person concerned, or among the team alone.
create table case_entry (
  id           bigint generated always as identity constraint case_entry_pk primary key,
  case_id      bigint not null constraint case_entry_case_fk references moderation_case,
  kind         case_entry_kind not null,
  -- The role handle of a moderator; absent for the person concerned. No member stands here: it would
  -- tell who is behind the handle, or behind a pseudonym.
  by_byline_id bigint constraint case_entry_by_fk references byline,
  source       text not null constraint case_entry_length check (char_length(source) between 1 and 10000),
  html         text not null,
  language     text not null,
  written_at   timestamptz not null default now(),
  constraint case_entry_note_of_team check (kind <> 'team_note' or by_byline_id is not null)
);
create index case_entry_case on case_entry (case_id, id);

create table report (
  id             bigint generated always as identity constraint report_pk primary key,
  case_id        bigint not null constraint report_case_fk references moderation_case,
  chapter_id     integer not null constraint report_chapter_fk references chapter,
  concern        report_concern not null,
  code_id        integer constraint report_code_fk references code_of_conduct,
  rule           integer,
  sentence       text not null constraint report_sentence_length check (char_length(sentence) between 1 and 2000),
  language       text not null,
  -- A member, or, without an account, an address that was confirmed; neither after a proof of work.
  reporter_id    bigint constraint report_reporter_fk references member,
  sealed_address bytea,
  -- Whether enough of what the reporter said before proved right; shown to nobody.
  trusted        boolean not null default false,
  receipt_digest bytea constraint report_receipt_unique unique
                 constraint report_receipt_sha256 check (octet_length(receipt_digest) = 32),
  made_at        timestamptz not null default now(),
  outcome        report_outcome,
  judged_at      timestamptz,
  constraint report_rule_whole check ((code_id is null) = (rule is null)),
  constraint report_cites_rule check (concern <> 'rule' or rule is not null),
  constraint report_judged_whole check ((outcome is null) = (judged_at is null))
);
create unique index report_once on report (case_id, reporter_id) where outcome is null;
create index report_case on report (case_id, id);
create index report_reporter on report (reporter_id, id);
create index report_trusted on report (case_id) where trusted and outcome is null;
create index report_judged on report (judged_at) where judged_at is not null;
create index report_rule on report (code_id, rule, case_id);

-- How much was reported in an hour, by whom or from where, of which there are keyed digests alone.
create table report_hour (
  subject bytea not null constraint report_hour_subject_length check (octet_length(subject) = 32),
  hour    timestamptz not null,
  reports integer not null,
  constraint report_hour_pk primary key (subject, hour)
);

-- Proofs of work that were used, until they would count no more.
create table spent_challenge (
  digest     bytea not null constraint spent_challenge_pk primary key
             constraint spent_challenge_sha256 check (octet_length(digest) = 32),
  expires_at timestamptz not null
);
create index spent_challenge_expired on spent_challenge (expires_at);

-- What was done, by whom, why and by which rule. Never changed but for what ended it.
create table moderation_action (
  id                bigint generated by default as identity constraint moderation_action_pk primary key,
  leaf_id           bigint not null constraint moderation_action_leaf_unique unique
                    constraint moderation_action_leaf_fk references record_leaf deferrable initially deferred,
  parent_id         bigint constraint moderation_action_parent_fk references moderation_action,
  case_id           bigint constraint moderation_action_case_fk references moderation_case,
  chapter_id        integer not null constraint moderation_action_chapter_fk references chapter,
  forum_id          integer,
  kind              action_kind not null,
  contribution_id   bigint,
  -- The person concerned, as they stand there.
  subject_byline_id bigint constraint moderation_action_subject_fk references byline,
  code_id           integer not null constraint moderation_action_code_fk references code_of_conduct,
  rule              integer not null,
  sentence          text not null constraint moderation_action_sentence_length check (
                      char_length(sentence) between 1 and 1000),
  language          text not null,
  by_byline_id      bigint constraint moderation_action_by_fk references byline,
  machine           boolean not null default false,
  -- How it was before, so that it can be undone and reversed.
  before            jsonb not null default '{}',
  detail            jsonb not null default '{}',
  acted_at          timestamptz not null default clock_timestamp(),
  undo_until        timestamptz not null,
  ends_at           timestamptz,
  -- The later action that took this one back, and why it was taken back.
  undone_by         bigint constraint moderation_action_undone_by_fk references moderation_action,
  constraint moderation_action_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id),
  constraint moderation_action_contribution_fk
    foreign key (chapter_id, contribution_id) references contribution,
  constraint moderation_action_by_somebody check (machine or by_byline_id is not null)
);
create index moderation_action_contribution on moderation_action (contribution_id, id);
create index moderation_action_subject on moderation_action (subject_byline_id, id);
create index moderation_action_case on moderation_action (case_id, id);
create index moderation_action_parent on moderation_action (parent_id);
create index moderation_action_place on moderation_action (chapter_id, acted_at);

-- What somebody may not do for a while: the ladder, as writing asks it.
create table standing_limit (
  action_id  bigint constraint standing_limit_pk primary key
             constraint standing_limit_action_fk references moderation_action,
  kind       limit_kind not null,
  member_id  bigint constraint standing_limit_member_fk references member,
  byline_id  bigint constraint standing_limit_byline_fk references byline,
  -- Where it counts: a forum, a chapter, or everywhere.
  chapter_id integer constraint standing_limit_chapter_fk references chapter,
  forum_id   integer,
  begins_at  timestamptz not null default now(),
  ends_at    timestamptz,
  lifted_at  timestamptz,
  constraint standing_limit_of_one check (num_nonnulls(member_id, byline_id) = 1),
  constraint standing_limit_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id)
);
create index standing_limit_member on standing_limit (member_id) where lifted_at is null;
create index standing_limit_byline on standing_limit (byline_id) where lifted_at is null;
create index standing_limit_masked on standing_limit (chapter_id, ends_at)
  where lifted_at is null and byline_id is not null;

-- What a member may not do at a place now, and what whoever stands under a pseudonym there may not: who
-- that is the server alone can tell.
create function limits_at(whom bigint, at_chapter integer, at_forum integer)
returns table (kind limit_kind, digest bytea, masked_forum integer)
language sql stable
begin atomic
  select held.kind, null::bytea, null::integer
  from standing_limit held
  where held.member_id = whom and held.lifted_at is null
    and (held.ends_at is null or held.ends_at > now())
    and (held.chapter_id is null
      or held.chapter_id = at_chapter and (held.forum_id is null or held.forum_id = at_forum))
  union all
  select held.kind, masked.sealed_digest, masked.forum_id
  from standing_limit held
  join byline masked on masked.id = held.byline_id
  where held.byline_id is not null and held.lifted_at is null
    and (held.ends_at is null or held.ends_at > now())
    and (held.chapter_id is null
      or held.chapter_id = at_chapter and (held.forum_id is null or held.forum_id = at_forum));
end;

-- What the person concerned is told of an action. It leaves when the action can be undone no more.
create table notice (
  action_id  bigint constraint notice_pk primary key
             constraint notice_action_fk references moderation_action,
  chapter_id integer not null constraint notice_chapter_fk references chapter,
  byline_id  bigint not null constraint notice_byline_fk references byline,
  leaves_at  timestamptz not null,
  sent_at    timestamptz,
  withdrawn_at timestamptz
);
create index notice_waiting on notice (leaves_at) where sent_at is null and withdrawn_at is null;

create table appeal (
  id          bigint generated always as identity constraint appeal_pk primary key,
  action_id   bigint not null constraint appeal_action_unique unique
              constraint appeal_action_fk references moderation_action,
  leaf_id     bigint constraint appeal_leaf_unique unique
              constraint appeal_leaf_fk references record_leaf deferrable initially deferred,
  chapter_id  integer not null constraint appeal_chapter_fk references chapter,
  sentence    text not null constraint appeal_sentence_length check (char_length(sentence) between 1 and 5000),
  language    text not null,
  made_at     timestamptz not null default now(),
  due_at      timestamptz not null,
  outcome     appeal_outcome,
  reasons     text constraint appeal_reasons_length check (char_length(reasons) between 1 and 5000),
  reasons_language text,
  -- Under the role handle of another chapter where possible, of somebody with no part in it.
  by_byline_id bigint constraint appeal_by_fk references byline,
  change_id   bigint constraint appeal_change_fk references moderation_action,
  decided_at  timestamptz,
  constraint appeal_decided_whole check (
    (outcome is null) = (decided_at is null) and (outcome is null) = (leaf_id is null)
    and (outcome is null) = (reasons is null) and (outcome is null) = (reasons_language is null)
    and (outcome is null) = (by_byline_id is null))
);
create index appeal_waiting on appeal (due_at) where outcome is null;

-- A seal is opened by whoever decides an appeal, or by two officers: one asks, another agrees.
create table opening_wish (
  id         bigint generated always as identity constraint opening_wish_pk primary key,
  chapter_id integer not null constraint opening_wish_chapter_fk references chapter,
  byline_id  bigint not null constraint opening_wish_byline_unique unique
             constraint opening_wish_byline_fk references byline,
  asked_by   bigint not null constraint opening_wish_asked_by_fk references member,
  sentence   text not null constraint opening_wish_sentence_length check (
               char_length(sentence) between 1 and 1000),
  asked_at   timestamptz not null default now()
);
alter table byline_opening
  alter column agreed_by drop not null,
  add column appeal_id bigint constraint byline_opening_appeal_fk references appeal,
  drop constraint byline_opening_by_two,
  add constraint byline_opening_by_two check (
    case when appeal_id is null then agreed_by is not null and asked_by <> agreed_by
      else agreed_by is null end);

-- What a forum, or a chapter in all its forums, holds before it is published, and what it does by itself.
create table holding (
  chapter_id    integer not null,
  forum_id      integer,
  first_posts   integer not null default 0 constraint holding_first_posts_range check (first_posts between 0 and 20),
  links         boolean not null default false,
  all_posts     boolean not null default false,
  trusted_hide  boolean not null default true,
  constraint holding_place_unique unique nulls not distinct (chapter_id, forum_id),
  constraint holding_chapter_fk foreign key (chapter_id) references chapter,
  constraint holding_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id)
);

-- The ladder that a chapter or forum publishes: what follows what, and for how long.
create table ladder (
  id           integer generated always as identity constraint ladder_pk primary key,
  chapter_id   integer not null constraint ladder_chapter_fk references chapter,
  forum_id     integer,
  version      integer not null constraint ladder_version_positive check (version > 0),
  published_at timestamptz not null default now(),
  constraint ladder_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id),
  constraint ladder_version_unique unique nulls not distinct (chapter_id, forum_id, version)
);
create table ladder_step (
  ladder_id integer not null constraint ladder_step_ladder_fk references ladder,
  position  integer not null constraint ladder_step_position_range check (position between 1 and 12),
  kind      action_kind not null constraint ladder_step_of_people check (
              kind in ('note', 'warn', 'slow', 'hold_posts', 'pause', 'suspend')),
  days      integer constraint ladder_step_days_range check (days between 1 and 3650),
  constraint ladder_step_pk primary key (ladder_id, position)
);

-- Whom a member does not wish to read; told to nobody.
create table mute (
  member_id bigint not null constraint mute_member_fk references member,
  byline_id bigint not null constraint mute_byline_fk references byline,
  muted_at  timestamptz not null default now(),
  constraint mute_pk primary key (member_id, byline_id)
);
create index mute_byline on mute (byline_id);

-- What a debate is beside its words.
alter table discussion
  add column featured boolean not null default false,
  add column reopens_at timestamptz,
  add column duplicate_of bigint,
  add constraint discussion_reopens_locked check (reopens_at is null or state = 'locked'),
  add constraint discussion_duplicate_fk foreign key (chapter_id, duplicate_of) references discussion;
create index discussion_reopens on discussion (reopens_at) where reopens_at is not null;

-- A curated summary: a contribution of its own, versioned, per language, citing posts.
create table summary (
  chapter_id    integer not null,
  id            bigint not null constraint summary_id_unique unique,
  discussion_id bigint not null,
  language      text not null,
  version       integer not null default 1,
  constraint summary_pk primary key (chapter_id, discussion_id, language),
  constraint summary_contribution_fk foreign key (chapter_id, id) references contribution,
  constraint summary_discussion_fk foreign key (chapter_id, discussion_id) references discussion
);
create table summary_version (
  summary_id bigint not null constraint summary_version_summary_fk references summary (id),
  version    integer not null constraint summary_version_positive check (version > 0),
  source     text not null constraint summary_version_length check (char_length(source) between 1 and 20000),
  html       text not null,
  renderer   integer not null,
  by_byline_id bigint not null constraint summary_version_by_fk references byline,
  written_at timestamptz not null default now(),
  constraint summary_version_pk primary key (summary_id, version)
);
create table summary_citation (
  summary_id bigint not null,
  version    integer not null,
  post_id    bigint not null constraint summary_citation_post_fk references post (id),
  constraint summary_citation_pk primary key (summary_id, version, post_id),
  constraint summary_citation_version_fk foreign key (summary_id, version) references summary_version
);

-- What tells of it in inboxes.
alter type notification_kind add value 'notice';
alter type notification_kind add value 'case_opened';
alter type notification_kind add value 'case_answered';
alter type notification_kind add value 'report_judged';
alter type notification_kind add value 'appeal_made';
alter type notification_kind add value 'appeal_decided';
alter table notification
  add column action_id bigint constraint notification_action_fk references moderation_action on delete cascade,
  add column case_id bigint constraint notification_case_fk references moderation_case on delete cascade,
  add column report_id bigint constraint notification_report_fk references report on delete cascade,
  add column appeal_id bigint constraint notification_appeal_fk references appeal on delete cascade;
alter table notification drop constraint notification_of_one;
alter table notification add constraint notification_of_one check (
  num_nonnulls(contribution_id, join_request_id, authorship_claim_id, invitation_id, saved_search_id,
    action_id, case_id, report_id, appeal_id) = 1);
alter table notification drop constraint notification_once;
alter table notification add constraint notification_once unique nulls not distinct (
  contribution_id, join_request_id, authorship_claim_id, invitation_id, saved_search_id, action_id,
  case_id, report_id, appeal_id, member_id, byline_id, kind);

-- Actions and decisions of appeals are leaves, and no leaf stands without its own.
alter table record_leaf
  add column action_id bigint constraint record_leaf_action_unique unique
    constraint record_leaf_action_fk references moderation_action deferrable initially deferred,
  add column appeal_id bigint constraint record_leaf_appeal_unique unique
    constraint record_leaf_appeal_fk references appeal deferrable initially deferred,
  add constraint record_leaf_of_one check (
    num_nonnulls(action_id, appeal_id, code_id, access_id, office_id, opening_id) = 1);

create or replace function enter_record(
  kind record_kind, chapter integer, forum integer, audience audience, subject bigint,
  facts jsonb, words jsonb, person jsonb)
returns bigint language sql volatile
begin atomic
  with salted as (
    select clock_timestamp() as entered_at, facts::text as facts, record_salt() as facts_salt,
      coalesce(words, 'null')::text as words, record_salt() as words_salt,
      coalesce(person, 'null')::text as person, record_salt() as person_salt),
  committed as (
    select salted.*,
      'plenary.record/v1' || chr(10)
      || to_char(entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || chr(10)
      || record_commitment(salted.facts_salt, salted.facts) || chr(10)
      || record_commitment(salted.words_salt, salted.words) || chr(10)
      || record_commitment(salted.person_salt, salted.person) || chr(10) as leaf
    from salted)
  insert into record_leaf (kind, chapter_id, forum_id, audience, entered_at, facts, facts_salt, words,
    words_salt, person, person_salt, leaf, hash, code_id, access_id, office_id, opening_id,
    action_id, appeal_id)
  select enter_record.kind, chapter, forum, enter_record.audience, c.entered_at, c.facts, c.facts_salt,
    c.words, c.words_salt, c.person, c.person_salt, c.leaf,
    sha256('\x00'::bytea || convert_to(c.leaf, 'UTF8')),
    case enter_record.kind when 'rules' then subject end,
    case enter_record.kind when 'access' then subject end,
    case enter_record.kind when 'office' then subject end,
    case enter_record.kind when 'opening' then subject end,
    case enter_record.kind when 'action' then subject end,
    case enter_record.kind when 'appeal' then subject end
  from committed c
  returning id;
end;
