-- All that a verdict on a number ($1) at a venue ($2) rests on. No row when there is no such venue.
with card as (
    select c.id, c.kind
    from cards c
    where c.number = $1 and c.number_freed_at is null
), handed as (
    select i.issued_on, i.printed_last_day, i.area_id
    from standing_issuances i
    join card c on c.id = i.card_id
), ended as (
    select n.reason, n.inactive_from
    from standing_inactivations n
    join card c on c.id = n.card_id
), involved as (
    select h.area_id from handed h
    union
    select v.area_id from venues v where v.id = $2
)
select
    (
        select jsonb_build_object(
            'id', c.id,
            'kind', c.kind,
            'children', (select f.children_count from background_facts f where f.card_id = c.id),
            'issuances', (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from handed h),
            'inactivations', (select coalesce(jsonb_agg(to_jsonb(e)), '[]') from ended e)
        )
        from card c
    ) as card,
    exists (select from stock_numbers s where s.number = $1) as is_in_stock,
    jsonb_build_object(
        'opens_on', v.opens_on, 'closes_on', v.closes_on, 'area_id', v.area_id, 'organisation_id', v.organisation_id,
        'category', v.category
    ) as venue,
    (
        select coalesce(jsonb_agg(t.terms), '[]')
        from area_terms t
        where t.area_id in (select i.area_id from involved i)
    ) as areas
from venues v
where v.id = $2
