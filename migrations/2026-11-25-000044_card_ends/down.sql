drop trigger issuances_card_ends on issuances;
drop function keep_card_ends();
drop table card_ends;
