-- The public record: an append-only Merkle log of what moderators, officers and administrators did.
-- See docs/adr/0022-the-public-record.md.

create type record_kind as enum ('action', 'appeal', 'rules', 'access', 'office', 'opening');

-- An office that was given or taken. What comes from claims is no office of ours to record.
create table office_change (
  id         bigint generated always as identity constraint office_change_pk primary key,
  chapter_id integer not null constraint office_change_chapter_fk references chapter,
  member_id  bigint not null constraint office_change_member_fk references member,
  role       role not null constraint office_change_of_office check (role not in ('observer', 'member')),
  given      boolean not null,
  changed_by bigint constraint office_change_changed_by_fk references member,
  changed_at timestamptz not null default now()
);

-- A byline whose seal was opened, and who wished it.
create table byline_opening (
  id         bigint generated always as identity constraint byline_opening_pk primary key,
  chapter_id integer not null constraint byline_opening_chapter_fk references chapter,
  byline_id  bigint not null constraint byline_opening_byline_fk references byline,
  asked_by   bigint not null constraint byline_opening_asked_by_fk references member,
  agreed_by  bigint not null constraint byline_opening_agreed_by_fk references member,
  sentence   text not null constraint byline_opening_sentence_length check (
               char_length(sentence) between 1 and 1000),
  opened_at  timestamptz not null default now(),
  constraint byline_opening_by_two check (asked_by <> agreed_by)
);

alter table forum_access
  add column id bigint generated always as identity constraint forum_access_id_unique unique;

-- What is hashed is text: a time and three commitments, each SHA-256 over a salt and what it commits to.
-- Facts are told to who may read the forum; words and person are forgotten with a person.
create table record_leaf (
  id          bigint generated always as identity constraint record_leaf_pk primary key,
  kind        record_kind not null,
  chapter_id  integer not null constraint record_leaf_chapter_fk references chapter,
  forum_id    integer,
  -- Of what it is about; readable is what this and the forum's current access both allow.
  audience    audience not null default 'public',
  entered_at  timestamptz not null default clock_timestamp(),
  facts       text not null,
  facts_salt  bytea not null,
  words       text,
  words_salt  bytea,
  person      text,
  person_salt bytea,
  leaf        text not null,
  hash        bytea not null constraint record_leaf_hash_sha256 check (octet_length(hash) = 32),
  position    bigint constraint record_leaf_position_unique unique
              constraint record_leaf_position_from_zero check (position >= 0),
  code_id     integer constraint record_leaf_code_unique unique
              constraint record_leaf_code_fk references code_of_conduct deferrable initially deferred,
  access_id   bigint constraint record_leaf_access_unique unique
              constraint record_leaf_access_fk references forum_access (id) deferrable initially deferred,
  office_id   bigint constraint record_leaf_office_unique unique
              constraint record_leaf_office_fk references office_change deferrable initially deferred,
  opening_id  bigint constraint record_leaf_opening_unique unique
              constraint record_leaf_opening_fk references byline_opening deferrable initially deferred,
  constraint record_leaf_forum_fk foreign key (chapter_id, forum_id) references forum (chapter_id, id),
  constraint record_leaf_words_whole check ((words is null) = (words_salt is null)),
  constraint record_leaf_person_whole check ((person is null) = (person_salt is null))
);
create index record_leaf_unplaced on record_leaf (id) where position is null;
create index record_leaf_place on record_leaf (chapter_id, forum_id, position desc);

-- The hashes of all perfect subtrees: of level n, each stands over 2^n leaves.
create table record_node (
  level    smallint not null constraint record_node_level_range check (level between 0 and 62),
  position bigint not null constraint record_node_position_from_zero check (position >= 0),
  hash     bytea not null constraint record_node_hash_sha256 check (octet_length(hash) = 32),
  constraint record_node_pk primary key (level, position)
);

-- What was signed of the tree when it had this size.
create table record_checkpoint (
  size      bigint constraint record_checkpoint_pk primary key
            constraint record_checkpoint_size_positive check (size > 0),
  root      bytea not null constraint record_checkpoint_root_sha256 check (octet_length(root) = 32),
  note      text not null,
  signed_at timestamptz not null default now()
);

create function record_salt() returns bytea language sql volatile
return uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

create function record_commitment(salt bytea, committed text) returns text language sql immutable
return encode(sha256(salt || convert_to(committed, 'UTF8')), 'base64');

-- Enters what is done in the transaction that does it. The hash is of RFC 9162, section 2.1.1.
create function enter_record(
  kind record_kind, chapter integer, forum integer, audience audience, subject bigint,
  facts jsonb, words jsonb, person jsonb)
returns bigint language sql volatile
begin atomic
  with salted as (
    select clock_timestamp() as entered_at, facts::text as facts, record_salt() as facts_salt,
      coalesce(words, 'null')::text as words, record_salt() as words_salt,
      coalesce(person, 'null')::text as person, record_salt() as person_salt),
  committed as (
    select salted.*,
      'plenary.record/v1' || chr(10)
      || to_char(entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || chr(10)
      || record_commitment(salted.facts_salt, salted.facts) || chr(10)
      || record_commitment(salted.words_salt, salted.words) || chr(10)
      || record_commitment(salted.person_salt, salted.person) || chr(10) as leaf
    from salted)
  insert into record_leaf (kind, chapter_id, forum_id, audience, entered_at, facts, facts_salt, words,
    words_salt, person, person_salt, leaf, hash, code_id, access_id, office_id, opening_id)
  select enter_record.kind, chapter, forum, enter_record.audience, c.entered_at, c.facts, c.facts_salt,
    c.words, c.words_salt, c.person, c.person_salt, c.leaf,
    sha256('\x00'::bytea || convert_to(c.leaf, 'UTF8')),
    case enter_record.kind when 'rules' then subject end,
    case enter_record.kind when 'access' then subject end,
    case enter_record.kind when 'office' then subject end,
    case enter_record.kind when 'opening' then subject end
  from committed c
  returning id;
end;
