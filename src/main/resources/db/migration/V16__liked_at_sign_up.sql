-- Papers that a sign-up form brought, as pasted; they wait there for the confirmation.
alter table sign_up add column liked varchar;
