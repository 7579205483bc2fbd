-- The chapter that a member lets stand beside the name. No other is told of anybody.
alter table member
  add column shown_chapter_id integer constraint member_shown_chapter_fk references chapter;

-- Moves when what stands beside a name does, whose ever it is: pages that readers keep depend on it.
create table name_edition (version bigint not null);
insert into name_edition values (1);

create function move_names() returns trigger language plpgsql as $$
begin
  update name_edition set version = version + 1;
  return null;
end $$;

create trigger member_shows_chapter after update of shown_chapter_id on member
  for each row when (old.shown_chapter_id is distinct from new.shown_chapter_id)
  execute function move_names();

create trigger chapter_is_shown after update of slug, name, mark, hue on chapter
  for each row when (old.* is distinct from new.*)
  execute function move_names();

-- Memberships end in many ways. Whoever comes back is asked again.
create function forget_shown_chapter() returns trigger language plpgsql as $$
begin
  update member set shown_chapter_id = null
  where shown_chapter_id is not null
    and id in (select ended.member_id from ended)
    and not exists (
      select from membership held
      where held.chapter_id = shown_chapter_id and held.member_id = member.id
        and held.role <> 'observer');
  return null;
end $$;

create trigger membership_ends after delete on membership
  referencing old table as ended
  for each statement execute function forget_shown_chapter();
