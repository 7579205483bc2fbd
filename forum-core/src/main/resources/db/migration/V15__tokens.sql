-- What programs show instead of their member. Of each only the digest is kept.

create table personal_token (
  id         bigint generated always as identity constraint personal_token_pk primary key,
  member_id  bigint not null constraint personal_token_member_fk references member,
  digest     bytea not null constraint personal_token_digest_unique unique
             constraint personal_token_digest_sha256 check (octet_length(digest) = 32),
  name       text not null constraint personal_token_name_length check (char_length(name) between 1 and 100),
  scopes     text[] not null constraint personal_token_scopes_known check (
               cardinality(scopes) >= 1 and scopes <@ array['read', 'write', 'moderate']),
  chapter_id integer constraint personal_token_chapter_fk references chapter,
  made_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at    timestamptz,
  constraint personal_token_ends check (expires_at > made_at)
);
create index personal_token_member on personal_token (member_id);
