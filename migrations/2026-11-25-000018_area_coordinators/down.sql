drop table brochures;
drop table area_coordinators;
alter table areas drop column stock_low_at;
