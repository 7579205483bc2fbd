-- Lists of one chapter, one language or one author end where their last hit does, however many
-- discussions others have.

create index discussion_chapter_active on discussion (chapter_id, last_activity_at desc, id desc);
create index discussion_chapter_new on discussion (chapter_id, opened_at desc, id desc);
create index discussion_chapter_replies on discussion (chapter_id, post_count desc, id desc);
create index discussion_language_active on discussion (language, last_activity_at desc, id desc);
create index discussion_language_new on discussion (language, opened_at desc, id desc);
create index discussion_language_replies on discussion (language, post_count desc, id desc);
create index contribution_discussions_of_byline on contribution (byline_id, id) where kind = 'discussion';
create index byline_handle on byline (handle) where handle is not null;
