drop view card_standings;
drop table inactivations;
drop table issuances;
drop table cards;
