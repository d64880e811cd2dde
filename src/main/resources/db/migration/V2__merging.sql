-- Who told what of a paper, its other ids, its versions, and what was withdrawn.

alter table paper add column keywords varchar default '' not null;
alter table paper add column told_by varchar default '' not null;
alter table paper add column withdrawn_up_to integer default 0 not null;

alter table paper_counter add column revision bigint default 0 not null;

create table paper_alias (
  canonical_id varchar(255) primary key,
  seq          bigint not null
);
create index paper_alias_by_paper on paper_alias (seq);

create table paper_moved (
  seq    bigint primary key,
  to_seq bigint not null
);
create index paper_moved_by_target on paper_moved (to_seq);

create table paper_version (
  seq        bigint not null,
  version    integer not null,
  first_seen timestamp with time zone not null,
  primary key (seq, version)
);
insert into paper_version (seq, version, first_seen) select seq, version, first_seen from paper;

create table paper_withdrawal (
  canonical_id varchar(255) primary key,
  up_to        integer not null
);
