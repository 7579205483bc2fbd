-- Who speaks stands under a name, and no name leads to somebody else.

alter table contribution
  add constraint contribution_has_byline check (kind not in ('discussion', 'post') or byline_id is not null);

-- A handle of its own has a pseudonym or a role; the tilde tells it from the handle of a member.
alter table byline
  drop constraint byline_handle_form,
  add constraint byline_handle_form check (handle ~ '^~[a-z0-9][a-z0-9._-]{0,59}$'),
  add constraint byline_handle_of_its_own check (handle is null or kind in ('pseudonym', 'role')),
  add constraint byline_pseudonym_has_handle check (kind <> 'pseudonym' or handle is not null),
  add constraint byline_handle_in_forum_unique unique (forum_id, handle);
