-- Accounts that the identity provider closed: whoever has one is nobody here until it is open again.
alter table member add column closed_at timestamptz;

-- The chapter's own provider that signed a member in last, and when. What it takes away is known
-- only at the next sign-in, so it is not believed for ever.
alter table member add column provider text
  constraint member_provider_length check (char_length(provider) between 1 and 200);
alter table member add column signed_in_at timestamptz;

-- What one node does for all, each time it is due.
create table duty (
  name         text constraint duty_pk primary key,
  due_at       timestamptz not null default '-infinity',
  leased_until timestamptz not null default '-infinity',
  done_until   timestamptz
);
