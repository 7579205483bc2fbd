-- An answer of the API that was given, for who sends the same again because it did not arrive. Its
-- key is a keyed digest of the member and the key that they chose, and it is sealed with a key that
-- is not here.
create table kept_reply (
  key     text not null constraint kept_reply_pk primary key
          constraint kept_reply_key_length check (char_length(key) = 64),
  digest  bytea not null constraint kept_reply_digest_sha256 check (octet_length(digest) = 32),
  reply   bytea not null,
  kept_at timestamptz not null default now()
);
create index kept_reply_age on kept_reply (kept_at);
