-- What each source was asked and what came. Portable between H2 2.x and PostgreSQL.

create table intake_source (
  name       varchar(40) primary key,
  since      date not null,
  not_before timestamp with time zone
);

create table intake_request (
  id           varchar(32) primary key,
  requested_at timestamp with time zone not null
);

create table intake_order (
  request_id varchar(32) not null references intake_request (id),
  source     varchar(40) not null,
  list_day   date not null,
  run_id     varchar(32),
  verdict    varchar(16),
  done_at    timestamp with time zone,
  primary key (request_id, source, list_day)
);
create index intake_order_open on intake_order (source, done_at);

create table intake_run (
  id           varchar(32) primary key,
  source       varchar(40) not null,
  list_day     date not null,
  cause        varchar(16) not null,
  request_id   varchar(32),
  started_at   timestamp with time zone not null,
  finished_at  timestamp with time zone,
  verdict      varchar(16),
  detail       varchar(1000) not null,
  requests     integer not null,
  addresses    varchar not null,
  papers       integer not null,
  added        integer not null,
  updated      integer not null,
  withdrawn    integer not null,
  rejected     integer not null,
  rejections   varchar not null,
  newest_id    varchar(255),
  overlap      integer not null,
  retry_at     timestamp with time zone
);
create index intake_run_by_source on intake_run (source, started_at);
create index intake_run_by_start on intake_run (started_at);

create table intake_day (
  source          varchar(40) not null,
  list_day        date not null,
  verdict         varchar(16) not null,
  detail          varchar(1000) not null,
  ids             varchar not null,
  papers          integer not null,
  first_asked_at  timestamp with time zone not null,
  asked_at        timestamp with time zone not null,
  completed_at    timestamp with time zone,
  failures        integer not null,
  last_failure    varchar(1000),
  last_failure_at timestamp with time zone,
  next_ask_at     timestamp with time zone not null,
  primary key (source, list_day)
);
create index intake_day_by_day on intake_day (list_day);
