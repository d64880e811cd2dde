-- How fast mails may go, for all processes together.

-- One row: the time up to which turns were given out, of so many mails a second.
create table mail_turn (
  id          integer primary key,
  given_up_to timestamp with time zone not null
);
insert into mail_turn (id, given_up_to) values (1, timestamp with time zone '2000-01-01 00:00:00+00');

-- Domains that asked for patience, and what they take since.
create table mail_domain (
  domain      varchar(255) primary key,
  rests_until timestamp with time zone not null,
  per_second  double precision not null,
  at_once     double precision not null,
  setbacks    integer not null
);
