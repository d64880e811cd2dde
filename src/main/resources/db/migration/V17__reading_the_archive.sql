-- Every change of papers has a number, given out under the counter's lock, so that whoever follows them
-- (the search index, kept pages) misses none.
alter table paper_counter add column changes bigint default 0 not null;
alter table paper_counter add column store varchar(36);
alter table paper add column changed bigint default 0 not null;
update paper set changed = seq;
update paper_counter set changes = last;
create index paper_by_change on paper (changed);

-- A day's order and its neighbours are read from the index alone.
drop index paper_by_day;
create index paper_by_day on paper (listed_on, seq, withdrawn_up_to, version, upvotes, comments);
