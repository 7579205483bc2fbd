-- How far a member read what was told to their pseudonyms, sealed, under a keyed digest of the member. In
-- the rows of what was told it would tell who is behind them: one statement changed those of a member and
-- of all their pseudonyms, and a row names the transaction that changed it.
create table masked_reading (
  reader bytea not null constraint masked_reading_pk primary key
    constraint masked_reading_reader_length check (octet_length(reader) = 32),
  mark   bytea not null
);

-- What was read before is read, and all of it was changed by this.
update notification set read_at = made_at where byline_id is not null and read_at is not null;
