-- What the operator has paused: 'all', or an edition such as '2026-11-24'.
create table round_pause (
  what  varchar(10) primary key,
  since timestamp with time zone not null
);
