-- Chapters, their rules, their forums and who may read them, and the topics of all.

-- From wide to narrow: greatest(a, b) is the stricter of two.
create type audience as enum ('public', 'signed_in', 'chapter_observers', 'chapter', 'officers');
create type posting as enum ('members', 'chairs', 'officers', 'nobody');

create table chapter (
  id          integer generated always as identity constraint chapter_pk primary key,
  slug        text not null constraint chapter_slug_unique unique
              constraint chapter_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name        text not null constraint chapter_name_length check (char_length(name) between 1 and 100),
  description text not null constraint chapter_description_length check (char_length(description) <= 1000),
  languages   text[] not null constraint chapter_languages_some check (cardinality(languages) between 1 and 20),
  founded_at  timestamptz not null default now()
);

create table forum (
  id          integer generated always as identity constraint forum_pk primary key,
  chapter_id  integer not null constraint forum_chapter_fk references chapter,
  slug        text not null
              constraint forum_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,39}$')
              constraint forum_slug_reserved check (
                slug not in ('rules', 'members', 'embed', 'new', 'search', 'topics', 'moderation', 'record')
                and slug not like 'feed%'),
  title       text not null constraint forum_title_length check (char_length(title) between 1 and 100),
  description text not null constraint forum_description_length check (char_length(description) <= 1000),
  language    text not null,
  opened_at   timestamptz not null default now(),
  constraint forum_chapter_slug_unique unique (chapter_id, slug),
  constraint forum_chapter_id_unique unique (chapter_id, id)
);

-- One row per change, never updated. Narrowing takes effect at once; widening is announced and
-- binds only the discussions that are opened after it.
create table forum_access (
  forum_id     integer not null constraint forum_access_forum_fk references forum,
  version      integer not null constraint forum_access_version_positive check (version > 0),
  reading      audience not null,
  posting      posting not null,
  feeds        boolean not null,
  embeds       boolean not null,
  pseudonyms   boolean not null,
  announced_at timestamptz not null default now(),
  effective_at timestamptz not null default now(),
  constraint forum_access_pk primary key (forum_id, version),
  constraint forum_access_announced_first check (effective_at >= announced_at)
);

-- A code of conduct of a chapter, or what one of its forums adds to it.
create table code_of_conduct (
  id           integer generated always as identity constraint code_of_conduct_pk primary key,
  chapter_id   integer not null constraint code_of_conduct_chapter_fk references chapter,
  forum_id     integer,
  version      integer not null constraint code_of_conduct_version_positive check (version > 0),
  published_at timestamptz not null default now(),
  constraint code_of_conduct_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id),
  constraint code_of_conduct_version_unique unique nulls not distinct (chapter_id, forum_id, version)
);

create table code_of_conduct_text (
  code_id  integer not null constraint code_of_conduct_text_code_fk references code_of_conduct,
  language text not null,
  preamble text not null constraint code_of_conduct_text_length check (char_length(preamble) <= 4000),
  constraint code_of_conduct_text_pk primary key (code_id, language)
);

create table rule (
  code_id  integer not null,
  language text not null,
  number   integer not null constraint rule_number_positive check (number > 0),
  title    text not null constraint rule_title_length check (char_length(title) between 1 and 200),
  body     text not null constraint rule_body_length check (char_length(body) <= 4000),
  constraint rule_pk primary key (code_id, language, number),
  constraint rule_text_fk foreign key (code_id, language) references code_of_conduct_text
);

create table topic (
  id       integer generated always as identity constraint topic_pk primary key,
  slug     text not null constraint topic_slug_unique unique
           constraint topic_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,59}$'),
  emerging boolean not null default false
);

create table topic_name (
  topic_id integer not null constraint topic_name_topic_fk references topic,
  language text not null,
  name     text not null constraint topic_name_length check (char_length(name) between 1 and 100),
  constraint topic_name_pk primary key (topic_id, language)
);
