-- People, what they may do where, and the names under which they stand.

create type role as enum ('observer', 'member', 'moderator', 'chair', 'officer', 'administrator');
create type membership_source as enum ('claim', 'local', 'invitation');
create type byline_kind as enum ('own_name', 'pseudonym', 'role', 'imported');

-- A member without issuer and subject has never signed in: the author of imported mail, unclaimed.
create table member (
  id        bigint generated always as identity constraint member_pk primary key,
  issuer    text,
  subject   text,
  handle    text not null constraint member_handle_form check (handle ~ '^[a-z0-9][a-z0-9._-]{0,59}$')
            constraint member_handle_unique unique,
  name      text not null constraint member_name_length check (char_length(name) between 1 and 200),
  language  text,
  joined_at timestamptz not null default now(),
  constraint member_identity_unique unique (issuer, subject),
  constraint member_identity_whole check ((issuer is null) = (subject is null))
);

-- Where imported mail came from: a digest finds the author again, and lets the owner of the
-- address claim the posts later, without the address itself being kept.
create table member_address (
  digest    bytea not null constraint member_address_pk primary key
            constraint member_address_digest_sha256 check (octet_length(digest) = 32),
  member_id bigint not null constraint member_address_member_fk references member
);

create table membership (
  chapter_id integer not null constraint membership_chapter_fk references chapter,
  member_id  bigint not null constraint membership_member_fk references member,
  role       role not null,
  source     membership_source not null,
  granted_at timestamptz not null default now(),
  constraint membership_pk primary key (chapter_id, member_id, role, source)
);
create index membership_member on membership (member_id);

-- How an author stands under a contribution. The member behind it is absent when nobody knows,
-- and sealed (encrypted with a key that is not in the database) under a pseudonym.
create table byline (
  id            bigint generated always as identity constraint byline_pk primary key,
  kind          byline_kind not null,
  chapter_id    integer constraint byline_chapter_fk references chapter,
  forum_id      integer constraint byline_forum_fk references forum,
  member_id     bigint constraint byline_member_fk references member,
  sealed_member bytea,
  handle        text constraint byline_handle_form check (handle ~ '^[a-z0-9][a-z0-9._-]{0,59}$'),
  name          text not null constraint byline_name_length check (char_length(name) between 1 and 200),
  constraint byline_own_name_has_member check (kind <> 'own_name' or member_id is not null),
  constraint byline_pseudonym_is_sealed check (
    kind <> 'pseudonym' or (member_id is null and sealed_member is not null and forum_id is not null)),
  constraint byline_name_of_member_unique unique (kind, member_id, name)
);
create index byline_member on byline (member_id);
