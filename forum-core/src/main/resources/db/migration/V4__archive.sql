-- Mail: which post a Message-ID names in which forum, and what it answered.

create table message (
  forum_id      integer not null constraint message_forum_fk references forum,
  message_id    text not null constraint message_id_length check (char_length(message_id) between 3 and 998),
  chapter_id    integer not null,
  post_id       bigint not null,
  -- The rest serves threading, which is decided anew when older messages arrive.
  posted_at     timestamptz not null,
  subject       text not null,
  subject_key   text not null,
  is_reply      boolean not null,
  language      text not null,
  constraint message_pk primary key (forum_id, message_id),
  constraint message_post_unique unique (post_id),
  constraint message_contribution_fk foreign key (chapter_id, post_id) references contribution
);
create index message_by_id on message (message_id);

-- From the nearest (In-Reply-To) to the farthest of References.
create table message_reference (
  post_id    bigint not null,
  position   smallint not null,
  message_id text not null,
  constraint message_reference_pk primary key (post_id, position),
  constraint message_reference_message_fk foreign key (post_id) references message (post_id)
);
