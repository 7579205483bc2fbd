-- How members follow a debate: how far they read, what they wish to be told of, what they keep.

-- The highest number of a post that a member saw in a discussion; it never falls.
create table reading_mark (
  member_id     bigint not null constraint reading_mark_member_fk references member,
  chapter_id    integer not null,
  discussion_id bigint not null,
  read_number   integer not null constraint reading_mark_number_from_zero check (read_number >= 0),
  read_at       timestamptz not null default now(),
  constraint reading_mark_pk primary key (member_id, discussion_id),
  constraint reading_mark_discussion_fk foreign key (chapter_id, discussion_id) references discussion
);

create type attention as enum ('muted', 'mentions', 'new_discussions', 'all');

-- What members chose. That somebody wrote in a discussion stands here never: it would tell who is
-- behind a pseudonym.
create table discussion_subscription (
  member_id     bigint not null constraint discussion_subscription_member_fk references member,
  chapter_id    integer not null,
  discussion_id bigint not null,
  level         attention not null
                constraint discussion_subscription_has_no_discussions check (level <> 'new_discussions'),
  chosen_at     timestamptz not null default now(),
  constraint discussion_subscription_pk primary key (member_id, discussion_id),
  constraint discussion_subscription_discussion_fk foreign key (chapter_id, discussion_id) references discussion
);
create index discussion_subscription_of on discussion_subscription (discussion_id, level);

create table forum_subscription (
  member_id  bigint not null constraint forum_subscription_member_fk references member,
  chapter_id integer not null,
  forum_id   integer not null,
  level      attention not null,
  chosen_at  timestamptz not null default now(),
  constraint forum_subscription_pk primary key (member_id, forum_id),
  constraint forum_subscription_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id)
);
create index forum_subscription_of on forum_subscription (forum_id, level);

create table bookmark (
  member_id  bigint not null constraint bookmark_member_fk references member,
  chapter_id integer not null,
  post_id    bigint not null,
  kept_at    timestamptz not null default now(),
  constraint bookmark_pk primary key (member_id, post_id),
  constraint bookmark_post_fk foreign key (chapter_id, post_id) references contribution
);
create index bookmark_latest on bookmark (member_id, kept_at desc, post_id desc);
