drop table venues;
drop table sites;
drop table organisations;
