-- What happened, for those who follow it as it happens.

-- Whom alone an event concerns: it stands in that member's inbox and nowhere else.
alter table event add column member_id bigint constraint event_member_fk references member;

-- The last public order that was given. Kept apart, for events are forgotten after a while and no
-- order is given twice.
create table event_order (
  is_only boolean not null default true constraint event_order_pk primary key,
  last    bigint not null default 0,
  constraint event_order_one_row check (is_only)
);
insert into event_order default values;

-- Gives the next public orders to events that are committed and have none, and says to how many; to
-- none when another is at it. One statement, so that nobody who hangs keeps the lock; each statement
-- within sees what was committed before the lock was taken.
create function order_events(most integer) returns integer language plpgsql as $$
declare
  waiting bigint[];
  given bigint;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('event_order', 0)) then
    return 0;
  end if;
  waiting := array(select id from event where public_order is null order by id limit most);
  if cardinality(waiting) = 0 then
    return 0;
  end if;
  select last into strict given from event_order;
  update event set public_order = given + placed.place
  from unnest(waiting) with ordinality placed (id, place)
  where event.id = placed.id;
  update event_order set last = given + cardinality(waiting);
  return cardinality(waiting);
end
$$;
