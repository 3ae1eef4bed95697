-- Stores facts: cards, birth years, how exactly the residence is told, postal codes, municipalities, children ($1–$6).
insert into background_facts (card_id, birth_year, residence, postal_code, municipality_code, children_count)
select * from unnest($1, $2, $3, $4, $5, $6)
