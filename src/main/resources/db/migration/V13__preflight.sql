-- Whether mailbox providers will trust our mails, by the settings with which that was checked.
create table preflight (
  -- SHA-256 of the settings
  setup      varchar(64) primary key,
  ran_at     timestamp with time zone not null,
  -- JSON
  findings   text not null,
  -- since when bulk mail may go with these settings
  cleared_at timestamp with time zone
);

-- What somebody took upon them in spite of it.
create table preflight_acceptance (
  setup       varchar(64) not null references preflight (setup),
  check_id    varchar(40) not null,
  accepted_by varchar(200) not null,
  accepted_at timestamp with time zone not null,
  primary key (setup, check_id)
);
