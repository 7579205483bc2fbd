-- In which forum a discussion was opened: where it stands without an action that moved it.
alter table discussion add column opened_in integer;
update discussion set opened_in = coalesce((
  select f.id
  from moderation_action a
  join forum f on f.chapter_id = a.chapter_id and f.slug = a.detail ->> 'from'
  where a.contribution_id = discussion.id and a.kind = 'move'
  order by a.id
  limit 1), forum_id);
alter table discussion
  alter column opened_in set not null,
  add constraint discussion_opened_in_fk foreign key (chapter_id, opened_in) references forum (chapter_id, id);

create function discussion_opens() returns trigger language plpgsql as $$
begin
  new.opened_in := new.forum_id;
  return new;
end $$;

create trigger discussion_opens before insert on discussion
  for each row execute function discussion_opens();
