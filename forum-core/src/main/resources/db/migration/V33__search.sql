create type search_generation_state as enum ('building', 'live', 'retired');

-- The indexes of posts that there are at Elasticsearch, or are to go from there.
create table search_generation (
  number    integer constraint search_generation_pk primary key
            constraint search_generation_number_positive check (number > 0),
  -- The version of its mapping.
  mapping   integer not null,
  state     search_generation_state not null default 'building',
  -- The last post, by id, that the building of it has written.
  walked_to bigint not null default 0,
  begun_at  timestamptz not null default now(),
  live_at   timestamptz
);
create unique index search_generation_one on search_generation (state) where state <> 'retired';
