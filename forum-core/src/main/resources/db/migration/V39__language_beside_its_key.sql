-- To count a thousand posts by their language without reading their words.
alter table post drop constraint post_revision_fk;
alter table quote drop constraint quote_revision_fk;
alter table post_revision
  drop constraint post_revision_pk,
  add constraint post_revision_pk primary key (chapter_id, post_id, revision) include (language);
alter table post
  add constraint post_revision_fk foreign key (chapter_id, id, revision)
    references post_revision (chapter_id, post_id, revision);
alter table quote
  add constraint quote_revision_fk foreign key (chapter_id, post_id, revision)
    references post_revision (chapter_id, post_id, revision);
