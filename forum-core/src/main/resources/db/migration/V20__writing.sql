-- What writing needs beside what is written: answers kept for who asks again, limits, and drafts.

-- An answer that was given, for who sends the same again because it did not arrive. Its key is a
-- keyed digest of the member and the key that they chose: who reads the database learns of nobody
-- that they wrote under a pseudonym.
create table kept_answer (
  key     text not null constraint kept_answer_pk primary key
          constraint kept_answer_key_length check (char_length(key) = 64),
  digest  bytea not null constraint kept_answer_digest_sha256 check (octet_length(digest) = 32),
  outcome jsonb not null,
  kept_at timestamptz not null default now()
);
create index kept_answer_age on kept_answer (kept_at);

-- How much was written in an hour, by whom or from where, of which there are keyed digests alone.
create table posting_hour (
  subject text not null constraint posting_hour_subject_length check (char_length(subject) between 1 and 100),
  hour    timestamptz not null,
  posts   integer not null,
  constraint posting_hour_pk primary key (subject, hour)
);
create index posting_hour_age on posting_hour (hour);

-- A post that is not sent yet: one a member and place. Its place may be gone when it is sent.
create table draft (
  id            bigint generated always as identity constraint draft_pk primary key,
  member_id     bigint not null constraint draft_member_fk references member,
  place         text not null constraint draft_place_length check (char_length(place) between 1 and 200),
  title         text not null constraint draft_title_length check (char_length(title) <= 300),
  source        text not null constraint draft_source_length check (char_length(source) <= 100000),
  language      text,
  saved_at      timestamptz not null default now(),
  constraint draft_place_unique unique (member_id, place)
);
create index draft_member on draft (member_id, saved_at desc);

-- Within the first minutes, and while nobody answered, a correction is not shown as an edit.
alter table post_revision add column silent boolean not null default false;

-- The last eight bytes of a path: when a post was written, and its number.
create function path_segment(at timestamptz, number integer) returns bytea
  language sql immutable parallel safe
return substr(int8send(least(greatest(floor(extract(epoch from at)), 0), 4294967295)::bigint), 5, 4)
  || int4send(number);

-- What members feel about a post, in five words. Who it was is shown to nobody.
create table reaction (
  chapter_id integer not null,
  post_id    bigint not null,
  member_id  bigint not null constraint reaction_member_fk references member,
  kind       text not null constraint reaction_kind_known check (
               kind in ('agree', 'thanks', 'congratulations', 'insightful', 'puzzled')),
  at         timestamptz not null default now(),
  constraint reaction_pk primary key (post_id, member_id, kind),
  constraint reaction_contribution_fk foreign key (chapter_id, post_id) references contribution
);
alter table contribution add column reaction_count integer not null default 0
  constraint contribution_reactions_from_zero check (reaction_count >= 0);
