-- Summaries are written version by version. What is taken back leaves no version, and its number is not
-- given again; a post is cited by the number that it had then.
alter table summary
  alter column version set default 0,
  add column written integer not null default 0,
  add constraint summary_version_written check (version between 0 and written);
alter table summary_citation
  add column number integer not null constraint summary_citation_number_positive check (number > 0);
create index summary_discussion on summary (discussion_id);
