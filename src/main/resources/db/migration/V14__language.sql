-- The language a reader reads: a code of BCP 47 such as 'de'.
alter table subscriber add column language varchar(16) default 'en' not null;
alter table sign_up add column language varchar(16) default 'en' not null;
