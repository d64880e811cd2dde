-- What came back of sent mails, each event once. Holds no address.
create table bounce_event (
  event_key     varchar(64) primary key,
  kind          varchar(16) not null,
  at            timestamp with time zone not null,
  subscriber_id bigint not null,
  delivery      varchar(40),
  edition       date,
  status        varchar(16)
);
create index bounce_event_by_subscriber on bounce_event (subscriber_id, kind, edition);
create index bounce_event_by_time on bounce_event (at);
