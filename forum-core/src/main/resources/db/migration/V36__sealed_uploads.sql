-- Whose a file is that waits for a post, and how much somebody sent in a day, is known with a key that
-- is not here: a file that hangs on a post under a pseudonym would tell whose that is, to who has the
-- database of yesterday too, or its dead rows. What was kept in clear cannot be sealed here, and is
-- forgotten.
truncate upload, upload_day;
alter table upload
  drop constraint upload_pk,
  drop column member_id,
  add column sender bytea not null constraint upload_sender_length check (octet_length(sender) = 32),
  add constraint upload_pk primary key (sender, sha256);
alter table upload_day
  drop constraint upload_day_pk,
  drop column member_id,
  add column sender bytea not null constraint upload_day_sender_length check (octet_length(sender) = 32),
  add constraint upload_day_pk primary key (day, sender);
