-- What is held before it is published. See docs/adr/0024-holding.md.

alter table holding
  drop column links,
  -- Links of those with fewer published posts in the chapter are held; 0 holds none.
  add column link_posts integer not null default 0
    constraint holding_link_posts_range check (link_posts between 0 and 100),
  -- Within how many hours the same words of the same member are a repetition; 0 counts none.
  add column repeat_hours integer not null default 0
    constraint holding_repeat_hours_range check (repeat_hours between 0 and 720),
  add column repeats_refused boolean not null default false,
  -- When what is held is to be looked at.
  add column due_hours integer not null default 24
    constraint holding_due_hours_range check (due_hours between 1 and 168),
  -- How many posts of one member wait at most in a chapter.
  add column most_waiting integer not null default 10
    constraint holding_most_waiting_range check (most_waiting between 1 and 100);

-- Posts that nobody may read yet. Whether one waits still its contribution tells: the row stays.
create table held_post (
  chapter_id   integer not null,
  post_id      bigint not null constraint held_post_pk primary key,
  reasons      text[] not null constraint held_post_reasons_known check (
                 cardinality(reasons) > 0
                 and reasons <@ array['limit', 'first_posts', 'links', 'forum', 'repeated']),
  -- Whether its discussion waits with it.
  opening      boolean not null,
  held_at      timestamptz not null default clock_timestamp(),
  due_at       timestamptz not null,
  published_at timestamptz,
  -- The role handle of who published it from the queue.
  published_by bigint constraint held_post_published_by_fk references byline,
  constraint held_post_contribution_fk foreign key (chapter_id, post_id) references contribution
);
-- Of all that was contributed a handful waits.
create index contribution_held on contribution (chapter_id, id) where state = 'held';
create index contribution_held_of on contribution (byline_id) where state = 'held';

-- What was said lately, so that it is known when it is said again. A keyed digest of who said it and of
-- the words: it tells nobody who stands behind a pseudonym.
create table said_words (
  digest  bytea not null constraint said_words_pk primary key
          constraint said_words_sha256 check (octet_length(digest) = 32),
  said_at timestamptz not null
);
create index said_words_age on said_words (said_at);

-- Who read on while a post waited has it before them when it is published.
create index reading_mark_of on reading_mark (discussion_id);

alter type notification_kind add value 'post_held';
alter type notification_kind add value 'post_published';
alter table notification
  add column held_forum_id integer,
  add constraint notification_held_forum_fk
    foreign key (chapter_id, held_forum_id) references forum (chapter_id, id);
alter table notification drop constraint notification_of_one;
alter table notification add constraint notification_of_one check (
  num_nonnulls(contribution_id, join_request_id, authorship_claim_id, invitation_id, saved_search_id,
    action_id, case_id, report_id, appeal_id, held_forum_id) = 1);
alter table notification drop constraint notification_once;
-- Of what is held in a forum there is one for each of its moderators while they did not read it.
alter table notification add constraint notification_once unique nulls not distinct (
  contribution_id, join_request_id, authorship_claim_id, invitation_id, saved_search_id, action_id,
  case_id, report_id, appeal_id, held_forum_id, member_id, byline_id, kind);
create index notification_of_held_forum on notification (held_forum_id) where held_forum_id is not null;
