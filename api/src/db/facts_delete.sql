-- Deletes the facts of cards ($1), and the hashes of the requests that told them: on these cards and on those that
-- they replaced, as the facts moved on from there.
with recursive gone as (
    delete from background_facts f where f.card_id = any($1) returning f.card_id
), told (card_id) as (
    select g.card_id from gone g
    union
    select c.replaces_card_id
    from told t
    join cards c on c.id = t.card_id
    where c.replaces_card_id is not null
), cleared as (
    update cards c
    set content_hash = null
    from told t
    where c.id = t.card_id and c.content_hash is not null
    returning c.id
)
select count(*) as gone from gone
