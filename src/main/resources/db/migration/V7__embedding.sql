-- The meaning of texts, by the hash of model and text. All of it can be worked out again.

create table embedding (
  id      varchar(64) primary key,
  vector  bytea not null,
  used_on date not null
);
create index embedding_by_use on embedding (used_on);
