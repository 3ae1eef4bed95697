drop function card_states(date);
