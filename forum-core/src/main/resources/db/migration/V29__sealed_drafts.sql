-- Drafts are kept sealed, with a key that is not here: whose they are, where they would stand and
-- what they say. One that stood beside its member would tell whose a pseudonym is. What was kept in
-- clear cannot be sealed here, and is forgotten.
drop table draft;

-- Its key is a keyed digest of a member and a place, its owner one of the member. The head is what
-- lists show.
create table draft (
  key      bytea not null constraint draft_pk primary key
    constraint draft_key_length check (octet_length(key) = 32),
  owner    bytea not null constraint draft_owner_length check (octet_length(owner) = 32),
  head     bytea not null,
  body     bytea not null,
  version  integer not null default 1,
  saved_at timestamptz not null default now()
);
create index draft_owner on draft (owner, saved_at desc, key);
create index draft_age on draft (saved_at);
