-- A page of posts finds these in rows that it reads anyway, and need not look them up for each post.

alter table post add column parent_id bigint;
update post
set parent_id = (
  select parent.id
  from post parent
  where parent.chapter_id = post.chapter_id and parent.discussion_id = post.discussion_id
    and parent.number = post.parent_number)
where parent_number is not null;
alter table post
  add constraint post_parent_is_whole check ((parent_id is null) = (parent_number is null));

alter table contribution add column attachment_count integer not null default 0
  constraint contribution_attachments_from_zero check (attachment_count >= 0);
update contribution
set attachment_count = files.count
from (select chapter_id, post_id, count(*) from attachment group by chapter_id, post_id) files
where contribution.chapter_id = files.chapter_id and contribution.id = files.post_id;
