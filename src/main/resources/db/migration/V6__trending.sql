-- Whether a reader wants trending papers beside the matching ones: NONE, SPARE or ALWAYS.
alter table subscriber add column filler varchar(8) default 'SPARE' not null;
