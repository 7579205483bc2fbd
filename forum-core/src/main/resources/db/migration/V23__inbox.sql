-- What members are told. A notification is for a member, or for whoever stands under a pseudonym: of
-- those nobody can tell who they are for, not even who reads the database.

create type notification_kind as enum ('mention', 'reply', 'new_discussion', 'new_post');

create table notification (
  id              bigint generated always as identity constraint notification_pk primary key,
  member_id       bigint constraint notification_member_fk references member,
  byline_id       bigint constraint notification_byline_fk references byline,
  kind            notification_kind not null,
  chapter_id      integer not null,
  contribution_id bigint not null,
  made_at         timestamptz not null default now(),
  read_at         timestamptz,
  constraint notification_for_one check ((member_id is null) <> (byline_id is null)),
  constraint notification_once unique nulls not distinct (contribution_id, member_id, byline_id, kind),
  constraint notification_contribution_fk foreign key (chapter_id, contribution_id) references contribution
);
create index notification_of_member on notification (member_id, made_at desc, id desc)
  where member_id is not null;
create index notification_of_byline on notification (byline_id, made_at desc, id desc)
  where byline_id is not null;
create index notification_age on notification (made_at);
