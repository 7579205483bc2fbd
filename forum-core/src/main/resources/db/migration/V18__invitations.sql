-- Invitations into chapters. Of the link only the digest is kept, and of the address a digest with a
-- key that is not in the database: whoever was invited need not become known here.

create table invitation (
  id             bigint generated always as identity constraint invitation_pk primary key,
  chapter_id     integer not null constraint invitation_chapter_fk references chapter,
  invited_by     bigint not null constraint invitation_invited_by_fk references member,
  digest         bytea not null constraint invitation_digest_unique unique
                 constraint invitation_digest_sha256 check (octet_length(digest) = 32),
  address_digest bytea not null
                 constraint invitation_address_digest_length check (octet_length(address_digest) = 32),
  note           text not null constraint invitation_note_length check (char_length(note) <= 100),
  made_at        timestamptz not null default now(),
  expires_at     timestamptz not null,
  withdrawn_at   timestamptz,
  accepted_at    timestamptz,
  accepted_by    bigint constraint invitation_accepted_by_fk references member,
  constraint invitation_acceptance_whole check ((accepted_at is null) = (accepted_by is null)),
  constraint invitation_ends_once check (withdrawn_at is null or accepted_at is null),
  constraint invitation_ends check (expires_at > made_at)
);
create unique index invitation_waiting on invitation (chapter_id, address_digest)
  where accepted_at is null and withdrawn_at is null;
