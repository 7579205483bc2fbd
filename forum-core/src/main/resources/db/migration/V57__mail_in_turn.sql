-- What is told to one person is found at once, however much of lists waits.
create index letter_due_own on letter (due_at) where ended_at is null and post_id is null;
-- What was hidden before it was sent is found by its post, however many letters that has.
create index letter_dropped on letter (post_id) where ending = 'dropped' and post_id is not null;
-- A letter that is taken is written again beside itself, without its indexes.
alter table letter set (fillfactor = 60);
