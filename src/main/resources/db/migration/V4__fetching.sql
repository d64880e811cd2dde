-- What servers said about when their answers change, and who may ask next.

create table http_validator (
  id            varchar(64) primary key,
  owner         varchar not null,
  address       varchar not null,
  entity_tag    varchar(1000),
  last_modified varchar(1000),
  confirmed_at  timestamp with time zone not null
);
create index http_validator_by_age on http_validator (confirmed_at);

create table pace (
  lane      varchar(40) primary key,
  holder    varchar(40),
  lease_end timestamp with time zone not null,
  free_at   timestamp with time zone not null
);
insert into pace (lane, lease_end, free_at)
values ('arxiv', timestamp with time zone '2000-01-01 00:00:00+00', timestamp with time zone '2000-01-01 00:00:00+00');
