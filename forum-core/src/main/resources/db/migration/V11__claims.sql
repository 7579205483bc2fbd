-- When the roles of source 'claim' were last named by the identity provider; older news changes nothing.

alter table member add column claimed_at timestamptz;
