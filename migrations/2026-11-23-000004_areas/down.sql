drop table area_municipalities;
drop table areas;
