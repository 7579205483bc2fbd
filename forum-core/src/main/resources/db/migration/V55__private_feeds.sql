-- Addresses by which programs read a list as a member does. Of each only the digest is kept.

create type feed_kind as enum ('discussions', 'posts', 'featured');
create type feed_order as enum ('new', 'active');

create table private_feed (
  id              bigint generated always as identity constraint private_feed_pk primary key,
  member_id       bigint not null constraint private_feed_member_fk references member,
  digest          bytea not null constraint private_feed_digest_unique unique
                  constraint private_feed_digest_sha256 check (octet_length(digest) = 32),
  name            text not null constraint private_feed_name_length check (char_length(name) between 1 and 100),
  -- Of a place, which each part that is there narrows.
  kind            feed_kind,
  sort            feed_order,
  chapter_id      integer constraint private_feed_chapter_fk references chapter,
  forum_id        integer constraint private_feed_forum_fk references forum (id),
  topic_id        integer constraint private_feed_topic_fk references topic,
  language        text constraint private_feed_language_length check (char_length(language) <= 35),
  state           discussion_state,
  -- Or of one of these.
  discussion_id   bigint constraint private_feed_discussion_fk references discussion (id),
  author_id       bigint constraint private_feed_author_fk references member,
  saved_search_id bigint constraint private_feed_saved_search_fk references saved_search on delete cascade,
  made_at         timestamptz not null default now(),
  used_at         timestamptz,
  constraint private_feed_of_one check (
    num_nonnulls(kind, discussion_id, author_id, saved_search_id) = 1),
  constraint private_feed_place_whole check (
    (kind is null) = (sort is null)
    and (kind is not null or num_nonnulls(chapter_id, forum_id, topic_id, language, state) = 0))
);
create index private_feed_member on private_feed (member_id, id);
create index private_feed_of_saved_search on private_feed (saved_search_id)
  where saved_search_id is not null;
