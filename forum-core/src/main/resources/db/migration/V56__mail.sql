-- Mail: whom it reaches, what of it they chose, and each letter that is due or was sent.

-- As the sign-in last said and the provider had verified. Sealed with a key that is not here; digests
-- under the same key tell an address, and whose post office it has, again.
create table mail_address (
  member_id     bigint constraint mail_address_pk primary key
                constraint mail_address_member_fk references member,
  sealed        bytea not null constraint mail_address_sealed_length check (octet_length(sealed) between 29 and 1000),
  digest        bytea not null constraint mail_address_digest_sha256 check (octet_length(digest) = 32),
  domain        bytea not null constraint mail_address_domain_sha256 check (octet_length(domain) = 32),
  told_at       timestamptz not null,
  -- Of bounces for good since the last that arrived; the last one as its status code (RFC 3463).
  failures      integer not null default 0 constraint mail_address_failures_counted check (failures >= 0),
  failing_since timestamptz,
  failed_at     timestamptz,
  failed_by     text constraint mail_address_failed_by_form check (failed_by ~ '^[245]\.\d{1,3}\.\d{1,3}$'),
  suspended_at  timestamptz,
  constraint mail_address_failing check ((failures > 0) = (failing_since is not null)
    and (failing_since is null) = (failed_at is null) and (failed_at is null) = (failed_by is null)),
  constraint mail_address_suspended check (suspended_at is null or failing_since is not null)
);
create index mail_address_digest on mail_address (digest);
create index mail_address_failing on mail_address (failing_since) where failing_since is not null;

create type mail_way as enum ('at_once', 'daily', 'weekly', 'never');

-- What somebody gets who chose nothing. Notices are no choice.
create table mail_kind (
  kind       notification_kind constraint mail_kind_pk primary key,
  way        mail_way not null,
  can_choose boolean not null default true,
  constraint mail_kind_duty check (can_choose or way = 'at_once')
);
insert into mail_kind (kind, way, can_choose) values
  ('mention', 'at_once', true),
  ('reply', 'at_once', true),
  ('quote', 'daily', true),
  ('new_discussion', 'daily', true),
  ('new_post', 'daily', true),
  ('join_asked', 'daily', true),
  ('join_answered', 'at_once', true),
  ('claim_asked', 'daily', true),
  ('claim_answered', 'at_once', true),
  ('invitation_accepted', 'daily', true),
  ('search_answered', 'daily', true),
  ('notice', 'at_once', false),
  ('case_opened', 'at_once', true),
  ('case_answered', 'at_once', true),
  ('report_judged', 'at_once', true),
  ('appeal_made', 'at_once', true),
  ('appeal_decided', 'at_once', true),
  ('post_held', 'daily', true),
  ('post_published', 'at_once', true);

create table mail_choice (
  member_id bigint constraint mail_choice_member_fk references member,
  kind      notification_kind constraint mail_choice_kind_fk references mail_kind,
  way       mail_way not null,
  constraint mail_choice_pk primary key (member_id, kind)
);

-- Who reads a forum as a mailing list: every post, as one mail.
create table list_reader (
  member_id  bigint constraint list_reader_member_fk references member,
  chapter_id integer not null,
  forum_id   integer not null,
  since      timestamptz not null default now(),
  constraint list_reader_pk primary key (member_id, forum_id),
  constraint list_reader_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id)
);
create index list_reader_of_forum on list_reader (forum_id);

-- When a member's next digest is due, and up to which notification the last one told.
create table mail_digest (
  member_id bigint constraint mail_digest_member_fk references member,
  way       mail_way constraint mail_digest_way check (way in ('daily', 'weekly')),
  due_at    timestamptz not null,
  told_to   bigint not null default 0,
  constraint mail_digest_pk primary key (member_id, way)
);
create index mail_digest_due on mail_digest (due_at);

create type letter_ending as enum ('sent', 'dropped', 'refused');

-- To a member, or to somebody without an account whose address goes with the letter. What it says is
-- read when it is sent; only what is kept nowhere else lies here, sealed.
create table letter (
  id              bigint generated always as identity constraint letter_pk primary key,
  member_id       bigint constraint letter_member_fk references member,
  sealed_to       bytea constraint letter_sealed_to_length check (octet_length(sealed_to) between 29 and 1000),
  domain          bytea not null constraint letter_domain_sha256 check (octet_length(domain) = 32),
  -- For what it is sent: a post of a list, something in the inbox, a digest by its day, an invitation,
  -- a report, or that an address is confirmed, once of each in an hour.
  chapter_id      integer,
  post_id         bigint,
  notification_id bigint constraint letter_notification_fk references notification on delete cascade,
  digest_way      mail_way,
  digest_from     bigint,
  digest_to       bigint,
  invitation_id   bigint constraint letter_invitation_fk references invitation on delete cascade,
  report_id       bigint constraint letter_report_fk references report on delete cascade,
  confirmation    bytea constraint letter_confirmation_sha256 check (octet_length(confirmation) = 32),
  sealed_words    bytea constraint letter_sealed_words_length check (octet_length(sealed_words) <= 100000),
  made_at         timestamptz not null default now(),
  due_at          timestamptz not null,
  leased_until    timestamptz,
  attempts        integer not null default 0,
  -- How often the relay put it off.
  deferrals       integer not null default 0,
  ended_at        timestamptz,
  ending          letter_ending,
  -- An address goes with the end of its letter.
  constraint letter_to_one check (case when ended_at is null
    then (member_id is null) <> (sealed_to is null) else sealed_to is null and sealed_words is null end),
  constraint letter_for_one check (
    num_nonnulls(post_id, notification_id, digest_way, invitation_id, report_id, confirmation) = 1),
  -- After the one, and up to the other notification.
  constraint letter_of_digest check ((digest_way is null) = (digest_to is null)
    and (digest_from is null or digest_from < digest_to)),
  constraint letter_ended check ((ended_at is null) = (ending is null)),
  constraint letter_post_fk foreign key (chapter_id, post_id) references contribution (chapter_id, id)
);
create unique index letter_of_post on letter (post_id, member_id) where post_id is not null;
create unique index letter_of_notification on letter (notification_id) where notification_id is not null;
create unique index letter_of_digest_once on letter (member_id, digest_way, digest_to) where digest_way is not null;
create unique index letter_of_invitation on letter (invitation_id) where invitation_id is not null;
create unique index letter_of_confirmation on letter (confirmation) where confirmation is not null;
create index letter_of_report on letter (report_id) where report_id is not null;
create index letter_of_member on letter (member_id, id) where member_id is not null;
create index letter_due on letter (due_at) where ended_at is null;
create index letter_age on letter (ended_at) where ended_at is not null;

-- Of reports without an account, whose outcome is still to be mailed.
create index report_addressed on report (judged_at) where sealed_address is not null;

-- A post office that asked for patience gets nothing until then.
create table mail_patience (
  domain bytea constraint mail_patience_pk primary key
         constraint mail_patience_domain_sha256 check (octet_length(domain) = 32),
  until  timestamptz not null,
  times  integer not null default 1
);

-- Since when there is a relay that takes mail; without one no letters are made.
create table mail_relay (
  only_one boolean not null default true constraint mail_relay_pk primary key
           constraint mail_relay_only_one check (only_one),
  since    timestamptz
);
insert into mail_relay default values;

-- Posts that went to who reads their forum as a list, or would have: an edit, or a move, sends nothing.
create table listed_post (
  chapter_id integer not null,
  post_id    bigint constraint listed_post_pk primary key,
  listed_at  timestamptz not null default now(),
  constraint listed_post_contribution_fk foreign key (chapter_id, post_id) references contribution
);
create index listed_post_age on listed_post (listed_at);
