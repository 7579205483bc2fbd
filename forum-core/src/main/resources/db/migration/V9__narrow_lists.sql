-- The lists of a chapter and of a language run in one direction, so that a cursor is one bound of them.

drop index discussion_chapter_active, discussion_chapter_new, discussion_chapter_replies,
  discussion_language_active, discussion_language_new, discussion_language_replies;
create index discussion_chapter_active on discussion (chapter_id desc, last_activity_at desc, id desc);
create index discussion_chapter_new on discussion (chapter_id desc, opened_at desc, id desc);
create index discussion_chapter_replies on discussion (chapter_id desc, post_count desc, id desc);
create index discussion_language_active on discussion (language desc, last_activity_at desc, id desc);
create index discussion_language_new on discussion (language desc, opened_at desc, id desc);
create index discussion_language_replies on discussion (language desc, post_count desc, id desc);
