-- To count a thousand posts by their language without reading their words.
create index post_revision_language on post_revision (chapter_id, post_id, revision)
  include (language);
