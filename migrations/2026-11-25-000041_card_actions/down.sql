-- Takes away what was done to cards; the ledgers keep what came of it.

drop view card_action_states;
drop table former_facts;
drop table card_actions;
