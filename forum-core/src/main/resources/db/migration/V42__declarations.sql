-- What chapters declare to everybody, version after version: whom to write to, and what is kept of whom.
create type declaration_concern as enum ('contact', 'privacy');

create table declaration (
  id           integer generated always as identity constraint declaration_pk primary key,
  chapter_id   integer not null constraint declaration_chapter_fk references chapter,
  concern       declaration_concern not null,
  version      integer not null constraint declaration_version_positive check (version > 0),
  address      text constraint declaration_address_length check (char_length(address) between 3 and 254)
               constraint declaration_address_of_contact check (address is null or concern = 'contact'),
  published_at timestamptz not null default now(),
  constraint declaration_version_unique unique (chapter_id, concern, version)
);

create table declaration_text (
  declaration_id integer not null constraint declaration_text_declaration_fk references declaration,
  language       text not null,
  source         text not null constraint declaration_text_length check (char_length(source) <= 100000),
  html           text not null,
  renderer       integer not null,
  constraint declaration_text_pk primary key (declaration_id, language)
);

-- Their addresses below a chapter are not forums; one that stood there moves.
alter table forum drop constraint forum_slug_reserved;
update forum set slug = slug || '-forum' where slug in ('contact', 'privacy');
alter table forum add constraint forum_slug_reserved check (
  slug not in ('rules', 'contact', 'privacy', 'members', 'join', 'administration', 'embed', 'new', 'search',
    'topics', 'moderation', 'record')
  and slug not like 'feed%');
