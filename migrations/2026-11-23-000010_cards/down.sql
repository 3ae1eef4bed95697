drop view standing_inactivations;
drop view standing_issuances;
drop table inactivations;
drop table issuances;
drop table cards;
