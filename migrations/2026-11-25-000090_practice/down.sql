drop schema practice cascade;
drop index sessions_practises_idx;
alter table sessions drop column practises;
