-- A pseudonym is found again by a digest of its member and forum, keyed like the seal: who reads the
-- database links no two of one member, and none to a member.
alter table byline add column sealed_digest bytea
  constraint byline_sealed_digest_unique unique
  constraint byline_sealed_digest_length check (octet_length(sealed_digest) = 32);
alter table byline add constraint byline_pseudonym_is_found check (
  kind <> 'pseudonym' or sealed_digest is not null);
create unique index byline_pseudonym_name on byline (forum_id, lower(name)) where kind = 'pseudonym';
