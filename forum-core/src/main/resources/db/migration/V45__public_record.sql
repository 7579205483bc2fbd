-- The public record: an append-only Merkle log of what moderators, officers and administrators did.
-- See docs/adr/0022-the-public-record.md.

create type record_kind as enum ('action', 'appeal', 'rules', 'access', 'office', 'opening');

-- An office that was given or taken. What comes from claims is no office of ours to record.
create table office_change (
  id         bigint generated always as identity constraint office_change_pk primary key,
  leaf_id    bigint not null constraint office_change_leaf_unique unique,
  chapter_id integer not null constraint office_change_chapter_fk references chapter,
  member_id  bigint not null constraint office_change_member_fk references member,
  role       role not null constraint office_change_of_office check (role not in ('observer', 'member')),
  given      boolean not null,
  changed_by bigint constraint office_change_changed_by_fk references member,
  changed_at timestamptz not null default now(),
  constraint office_change_whole_unique unique (id, chapter_id, member_id, role)
);

-- A byline whose seal was opened, and who wished it.
create table byline_opening (
  id         bigint generated always as identity constraint byline_opening_pk primary key,
  leaf_id    bigint not null constraint byline_opening_leaf_unique unique,
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
  add column id bigint generated always as identity constraint forum_access_id_unique unique,
  add column leaf_id bigint constraint forum_access_leaf_unique unique;

-- The digest is of what rules_text says of it.
alter table code_of_conduct
  add column digest text,
  add column leaf_id bigint constraint code_of_conduct_leaf_unique unique;

-- What returns rows of a table knows the columns that it had.
create or replace function asked_rules(asked_member bigint, welcomed_at timestamptz, asked_chapter integer)
returns setof code_of_conduct
language sql stable
begin atomic
  select code.*
  from code_of_conduct code
  where (code.chapter_id = asked_chapter
      or code.forum_id is null and code.chapter_id = (select id from chapter where slug = 'global'))
    and code.published_at > welcomed_at and code.published_at <= now()
    and not exists (
      select from code_of_conduct newer
      where newer.chapter_id = code.chapter_id and newer.forum_id is not distinct from code.forum_id
        and newer.version > code.version and newer.published_at <= now())
    and not exists (
      select from rules_acceptance accepted
      where accepted.member_id = asked_member and accepted.code_id = code.id);
end;

-- The change that gave an office; see below.
alter table membership add column office_id bigint;

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
  rule        integer generated always as ((facts::jsonb ->> 'rule')::integer) stored,
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
create index record_leaf_chapter on record_leaf (chapter_id, position);
create index record_leaf_forum on record_leaf (forum_id, position);
create index record_leaf_kind on record_leaf (kind, position);
create index record_leaf_rule on record_leaf (rule, position);

-- The hashes of all perfect subtrees: of level n, each stands over 2^n leaves.
create table record_node (
  level    smallint not null constraint record_node_level_range check (level between 0 and 62),
  position bigint not null constraint record_node_position_from_zero check (position >= 0),
  hash     bytea not null constraint record_node_hash_sha256 check (octet_length(hash) = 32),
  constraint record_node_pk primary key (level, position)
);

-- With what signatures are checked, also those of keys that sign no more.
create table record_key (
  verifier text constraint record_key_pk primary key,
  since    timestamptz not null default now()
);

-- What was signed of the tree when it had this size.
create table record_checkpoint (
  size      bigint constraint record_checkpoint_pk primary key
            constraint record_checkpoint_size_positive check (size > 0),
  root      bytea not null constraint record_checkpoint_root_sha256 check (octet_length(root) = 32),
  note      text not null,
  signed_at timestamptz not null default now()
);

-- What a look for things that were done without a leaf, or differ from it, found.
create table record_check (
  checked_at timestamptz not null default clock_timestamp() constraint record_check_pk primary key,
  found      integer not null constraint record_check_found_from_zero check (found >= 0),
  -- Of each question that found any, how many and the first of them.
  detail     jsonb not null
);

create function record_salt() returns bytea language sql volatile
return uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

create function record_commitment(salt bytea, committed text) returns text language sql immutable
return encode(sha256(salt || convert_to(committed, 'UTF8')), 'base64');

create function record_time(moment timestamptz) returns text language sql stable
return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

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
      || record_time(salted.entered_at) || chr(10)
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

-- What a version of rules says, in all its languages.
create function rules_text(code integer) returns jsonb language sql stable
return (
  select jsonb_object_agg(t.language, jsonb_build_object('preamble', t.preamble, 'rules', (
    select coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'title', r.title, 'body', r.body)
      order by r.number), '[]')
    from rule r
    where r.code_id = code and r.language = t.language)))
  from code_of_conduct_text t
  where t.code_id = code);

create function rules_digest(said jsonb) returns text language sql immutable
return encode(sha256(convert_to(said::text, 'UTF8')), 'base64');

-- The way in which rules are published: as rules_text tells them. Null where this version is there.
create function publish_rules(chapter integer, forum integer, version integer, said jsonb)
returns integer language sql volatile
begin atomic
  with code as (
    insert into code_of_conduct (chapter_id, forum_id, version, digest)
    values (chapter, forum, version, rules_digest(said))
    on conflict on constraint code_of_conduct_version_unique do nothing
    returning id),
  texts as (
    insert into code_of_conduct_text (code_id, language, preamble)
    select code.id, t.language, t.said ->> 'preamble'
    from code
    cross join jsonb_each(said) t (language, said)),
  rules as (
    insert into rule (code_id, language, number, title, body)
    select code.id, t.language, r.number, r.title, r.body
    from code
    cross join jsonb_each(said) t (language, said)
    cross join jsonb_to_recordset(t.said -> 'rules') r (number integer, title text, body text))
  select id from code;
end;

-- What the record tells of each, out of its row alone: so whoever looks later can compare.
create function rules_facts(code code_of_conduct) returns jsonb language sql stable
return jsonb_build_object('version', code.version, 'digest', code.digest,
  'publishedAt', record_time(code.published_at));

create function access_facts(access forum_access) returns jsonb language sql stable
return jsonb_build_object('version', access.version, 'reading', access.reading,
  'posting', access.posting, 'feeds', access.feeds, 'embeds', access.embeds,
  'pseudonyms', access.pseudonyms, 'announcedAt', record_time(access.announced_at),
  'effectiveAt', record_time(access.effective_at));

create function office_facts(office office_change) returns jsonb language sql stable
return jsonb_build_object('role', office.role, 'given', office.given,
  'changedAt', record_time(office.changed_at));

create function opening_facts(opening byline_opening) returns jsonb language sql stable
return jsonb_build_object('openedAt', record_time(opening.opened_at));

create function office_person(office office_change) returns jsonb language sql stable
return jsonb_build_object('member', office.member_id, 'by', office.changed_by);

create function opening_person(opening byline_opening) returns jsonb language sql stable
return jsonb_build_object('byline', opening.byline_id, 'askedBy', opening.asked_by,
  'agreedBy', opening.agreed_by);

-- Whoever writes such a row, by whatever way, enters its leaf with it.
create function enter_rules() returns trigger language plpgsql as $$
begin
  new.leaf_id := enter_record('rules', new.chapter_id, new.forum_id, 'public', new.id,
    rules_facts(new), null, null);
  return new;
end $$;

create function enter_access() returns trigger language plpgsql as $$
begin
  new.leaf_id := enter_record('access', (select chapter_id from forum where id = new.forum_id),
    new.forum_id, 'public', new.id, access_facts(new), null, null);
  return new;
end $$;

create function enter_office() returns trigger language plpgsql as $$
begin
  new.leaf_id := enter_record('office', new.chapter_id, null, 'public', new.id,
    office_facts(new), null, office_person(new));
  return new;
end $$;

create function enter_opening() returns trigger language plpgsql as $$
begin
  new.leaf_id := enter_record('opening', new.chapter_id,
    (select forum_id from byline where id = new.byline_id and chapter_id = new.chapter_id), 'public',
    new.id, opening_facts(new), jsonb_build_object('sentence', new.sentence), opening_person(new));
  return new;
end $$;

-- What there is already enters as it is now, the oldest first.
update code_of_conduct set digest = rules_digest(coalesce(rules_text(id), '{}'));

with entered as materialized (
  select code.id, enter_record('rules', code.chapter_id, code.forum_id, 'public', code.id,
    rules_facts(code), null, null) as leaf
  from (select * from code_of_conduct order by id) code)
update code_of_conduct set leaf_id = entered.leaf from entered where entered.id = code_of_conduct.id;

with entered as materialized (
  select (access).id, enter_record('access', chapter_id, (access).forum_id, 'public', (access).id,
    access_facts(access), null, null) as leaf
  from (
    select access, forum.chapter_id
    from forum_access access
    join forum on forum.id = access.forum_id
    order by access.announced_at, access.id) known)
update forum_access set leaf_id = entered.leaf from entered where entered.id = forum_access.id;

create trigger code_of_conduct_is_recorded before insert on code_of_conduct
  for each row execute function enter_rules();
create trigger forum_access_is_recorded before insert on forum_access
  for each row execute function enter_access();
create trigger office_change_is_recorded before insert on office_change
  for each row execute function enter_office();
create trigger byline_opening_is_recorded before insert on byline_opening
  for each row execute function enter_opening();

insert into office_change (chapter_id, member_id, role, given, changed_at)
select chapter_id, member_id, role, true, min(granted_at)
from membership
where source <> 'claim' and role not in ('observer', 'member')
group by chapter_id, member_id, role
order by min(granted_at);

update membership set office_id = office.id
from office_change office
where (office.chapter_id, office.member_id, office.role)
    = (membership.chapter_id, membership.member_id, membership.role)
  and membership.source <> 'claim';

-- A table with unchecked rows cannot be altered.
set constraints all immediate;

alter table code_of_conduct
  alter column digest set not null,
  alter column leaf_id set not null,
  add constraint code_of_conduct_leaf_fk foreign key (leaf_id) references record_leaf;
alter table forum_access
  alter column leaf_id set not null,
  add constraint forum_access_leaf_fk foreign key (leaf_id) references record_leaf;
alter table office_change
  add constraint office_change_leaf_fk foreign key (leaf_id) references record_leaf;
alter table byline_opening
  add constraint byline_opening_leaf_fk foreign key (leaf_id) references record_leaf;

-- What an officer or an invitation gave is an office only with the change that gave it.
alter table membership
  add constraint membership_office_recorded check (
    (source <> 'claim' and role not in ('observer', 'member')) = (office_id is not null)),
  add constraint membership_office_fk foreign key (office_id, chapter_id, member_id, role)
    references office_change (id, chapter_id, member_id, role);
