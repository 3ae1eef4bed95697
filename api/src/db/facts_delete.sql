-- Deletes the facts of cards ($1), and the hashes of the requests that told them: on these cards and on those in
-- whose place they came, as the facts moved on from there. What was kept for an undo goes with the facts by itself.
-- The cards are kept from others first, as is done by all who change their facts.
with recursive gone as (
    delete from background_facts f
    using (select c.id from cards c where c.id = any($1) order by c.id for update) c
    where f.card_id = c.id
    returning f.card_id
), told (card_id) as (
    select g.card_id from gone g
    union
    select p.card_id
    from told t
    cross join lateral (
        select c.replaces_card_id from cards c where c.id = t.card_id
        union all
        select a.former_card_id from card_actions a where a.card_id = t.card_id
    ) p (card_id)
    where p.card_id is not null
), forgotten as (
    update card_actions a
    set content_hash = null
    from told t
    where a.card_id = t.card_id and a.content_hash is not null
    returning a.id
), cleared as (
    update cards c
    set content_hash = null
    from told t
    where c.id = t.card_id and c.content_hash is not null
    returning c.id
)
select count(*) as gone from gone
