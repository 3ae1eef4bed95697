drop function area_standings(date);
drop table area_periods;
drop function refuse_ledger_change();
