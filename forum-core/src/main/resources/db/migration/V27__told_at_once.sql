-- Members are told beside what was said what became of what they asked for, and officers of what waits
-- for them; and whoever follows their inbox is told at once.

alter type notification_kind add value 'join_asked';
alter type notification_kind add value 'join_answered';
alter type notification_kind add value 'claim_asked';
alter type notification_kind add value 'claim_answered';
alter type notification_kind add value 'invitation_accepted';

-- What is taken back takes with it what was told of it.
alter table notification alter column contribution_id drop not null;
alter table notification add column join_request_id bigint
  constraint notification_join_request_fk references join_request on delete cascade;
alter table notification add column authorship_claim_id bigint
  constraint notification_authorship_claim_fk references authorship_claim on delete cascade;
alter table notification add column invitation_id bigint
  constraint notification_invitation_fk references invitation on delete cascade;
alter table notification add constraint notification_of_one check (
  num_nonnulls(contribution_id, join_request_id, authorship_claim_id, invitation_id) = 1);
alter table notification add constraint notification_chapter_fk foreign key (chapter_id) references chapter;
alter table notification drop constraint notification_once;
alter table notification add constraint notification_once unique nulls not distinct (
  contribution_id, join_request_id, authorship_claim_id, invitation_id, member_id, byline_id, kind);
create index notification_of_join_request on notification (join_request_id)
  where join_request_id is not null;
create index notification_of_authorship_claim on notification (authorship_claim_id)
  where authorship_claim_id is not null;
create index notification_of_invitation on notification (invitation_id)
  where invitation_id is not null;

-- Which notifications an event is about. Many in one event, for a post that ten thousand are told of
-- must not push everything else out of the log; not all, for each node has the events in memory. They
-- are no foreign keys: of one that is gone nobody is told.
alter table event add column notifications bigint[]
  constraint event_notifications_some check (cardinality(notifications) between 1 and 200);
