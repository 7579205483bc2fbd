-- Files that are sent with a form for writing: where they wait, and what a picture shows for those who
-- do not see it.

-- The keyed digest by which the draft of the same form is known, for the path of the form would tell
-- whose a pseudonym is; empty for what a program sent, or the page of files.
alter table upload add column place bytea not null default ''
  constraint upload_place_length check (octet_length(place) in (0, 32));
alter table upload add column description text not null default ''
  constraint upload_description_length check (char_length(description) <= 500);
alter table attachment add column description text not null default ''
  constraint attachment_description_length check (char_length(description) <= 500);

-- The revision with which a correction took a file away; nobody fetches it any more.
alter table attachment add column taken_revision integer
  constraint attachment_taken_later check (taken_revision > 1);
