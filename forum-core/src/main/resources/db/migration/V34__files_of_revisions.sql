-- What a revision changed of a post's files, so that its history can say it.

-- The revision with which a file was hung; of files that a correction hung before this, the first.
alter table attachment add column hung_revision integer not null default 1
  constraint attachment_hung_from_first check (hung_revision > 0);
