-- Forgets whether a card may be renewed at another site of its area.

alter table areas drop column renewal_elsewhere;
