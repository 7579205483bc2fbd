-- Browsers that are signed in. Whoever reads this learns neither a cookie, of which only the digest
-- stands here, nor a token, which is sealed with a key that is not in the database.

create table session (
  id             bigint generated always as identity constraint session_pk primary key,
  digest         bytea not null constraint session_digest_unique unique
                 constraint session_digest_sha256 check (octet_length(digest) = 32),
  member_id      bigint not null constraint session_member_fk references member,
  sign_in        text not null constraint session_sign_in_length check (char_length(sign_in) between 1 and 200),
  sealed_token   bytea not null,
  browser        text not null constraint session_browser_length check (char_length(browser) <= 300),
  opened_at      timestamptz not null default now(),
  used_at        timestamptz not null default now(),
  checked_at     timestamptz not null default now(),
  checking_until timestamptz not null default '-infinity'
);
create index session_member on session (member_id);
create index session_sign_in on session (sign_in);
create index session_opened on session (opened_at);

-- Sign-ins that the identity provider ended: what was issued in them is no longer good, though it
-- has not expired.
create table ended_sign_in (
  sign_in  text constraint ended_sign_in_pk primary key,
  ended_at timestamptz not null default now()
);

-- Logout tokens that were obeyed, so that none is obeyed twice.
create table obeyed_logout (
  token_id  text constraint obeyed_logout_pk primary key,
  obeyed_at timestamptz not null default now()
);
