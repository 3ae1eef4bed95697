drop table visit_stamps;
drop function forget_visit_of_stamp();
