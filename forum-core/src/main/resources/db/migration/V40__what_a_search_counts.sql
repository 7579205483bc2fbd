-- What a search counts of a thousand posts stands in their own rows; the keys keep the copies true.

alter table post add column language text, add column byline_id bigint;
update post
set language = words.language, byline_id = said.byline_id
from contribution said, post_revision words
where said.chapter_id = post.chapter_id and said.id = post.id
  and words.chapter_id = post.chapter_id and words.post_id = post.id
  and words.revision = post.revision;
alter table post alter column language set not null, alter column byline_id set not null;

drop index post_revision_language;
alter table post_revision
  add constraint post_revision_language_unique unique (chapter_id, post_id, revision, language);
alter table post
  drop constraint post_revision_fk,
  add constraint post_revision_fk foreign key (chapter_id, id, revision, language)
    references post_revision (chapter_id, post_id, revision, language) on update cascade;

alter table contribution
  add constraint contribution_byline_unique unique (chapter_id, id, byline_id);
alter table post
  drop constraint post_contribution_fk,
  add constraint post_contribution_fk foreign key (chapter_id, id, byline_id)
    references contribution (chapter_id, id, byline_id) on update cascade;

-- Few are closed, so that it costs little to see that something is not among them.
create index contribution_closed on contribution (id) where state <> 'visible';
