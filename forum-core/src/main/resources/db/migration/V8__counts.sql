-- How many discussions a forum shows is counted in an index, less the few that are not visible.

create index discussion_forum_audience on discussion (forum_id, audience) where state <> 'merged';
create index contribution_hidden_discussion on contribution (chapter_id, id)
  where kind = 'discussion' and state <> 'visible';
