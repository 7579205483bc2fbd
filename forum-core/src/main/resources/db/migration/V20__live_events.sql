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
  ordered integer;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('event_order', 0)) then
    return 0;
  end if;
  with waiting as (
    select id from event where public_order is null order by id limit most),
  placed as (
    select id, row_number() over (order by id) as place from waiting),
  numbered as (
    update event set public_order = event_order.last + placed.place
    from placed
    cross join event_order
    where event.id = placed.id
    returning event.id),
  counted as (
    select count(*)::integer as many from numbered)
  update event_order set last = event_order.last + counted.many
  from counted
  where counted.many > 0
  returning counted.many into ordered;
  return coalesce(ordered, 0);
end
$$;
