drop table postal_codes;
drop table municipalities;
drop table regions;
