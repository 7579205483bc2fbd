-- Files that members hang on what they write. Their content is kept outside, under its digest.

-- What is kept. Its row is the lock under which a content comes and goes.
create table stored_file (
  sha256     bytea not null constraint stored_file_pk primary key
    constraint stored_file_sha256_length check (octet_length(sha256) = 32),
  touched_at timestamptz not null default now()
);
create index stored_file_touched on stored_file (touched_at);

-- What a member has sent, and hung on nothing yet.
create table upload (
  member_id   bigint not null constraint upload_member_fk references member,
  sha256      bytea not null constraint upload_stored_file_fk references stored_file,
  name        text not null constraint upload_name_length check (char_length(name) between 1 and 255),
  media_type  text not null,
  size        bigint not null constraint upload_size_positive check (size > 0),
  uploaded_at timestamptz not null default now(),
  constraint upload_pk primary key (member_id, sha256)
);
create index upload_stored_file on upload (sha256);
create index upload_uploaded on upload (uploaded_at);

-- How much a member has sent in a day.
create table upload_day (
  member_id bigint not null constraint upload_day_member_fk references member,
  day       date not null,
  bytes     bigint not null,
  constraint upload_day_pk primary key (day, member_id)
);

-- False for what hung on an imported mail: of that, only what it was is known.
alter table attachment add column stored boolean not null default false;
create index attachment_stored on attachment (sha256) where stored;
