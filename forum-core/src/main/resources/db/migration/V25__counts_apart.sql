-- What is counted of an hour is written once a minute by each node, for many at once, and apart from
-- what was written: the number of a transaction would tell whose a post is.
truncate posting_hour;
alter table posting_hour
  add column node uuid not null,
  drop constraint posting_hour_pk,
  add constraint posting_hour_pk primary key (subject, hour, node);

-- The lock of an Idempotency-Key until the end of the transaction; fails at once while another has it.
create function claim_key(key text) returns void
  language plpgsql
as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended(key, 0)) then
    raise exception 'the same is being done' using errcode = 'lock_not_available';
  end if;
end
$$;
