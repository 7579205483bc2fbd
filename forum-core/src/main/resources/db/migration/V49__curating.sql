-- What the front of a chapter shows, and what the page of a discussion tells of how it came to be.
create index discussion_featured on discussion (chapter_id, id) where featured;
create index discussion_merged_into on discussion (merged_into) where merged_into is not null;
create index moderation_action_split on moderation_action (((detail ->> 'to')::bigint))
  where kind = 'split';
