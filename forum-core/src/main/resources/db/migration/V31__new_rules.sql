-- The newest rules of a chapter, of its forums and of the chapter of all that a member has not accepted.
-- What was published before the first visit is not asked for again.
create function asked_rules(asked_member bigint, welcomed_at timestamptz, asked_chapter integer)
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
