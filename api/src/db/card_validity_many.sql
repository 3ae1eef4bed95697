-- All that the verdicts on numbers ($1), each at a venue ($2) or where none is named (null), rest on, in the order of the numbers.
select
    found.card,
    exists (select from stock_numbers s where s.number = n.number) as is_in_stock,
    case when v.id is not null then jsonb_build_object(
        'opens_on', v.opens_on, 'closes_on', v.closes_on, 'area_id', v.area_id, 'organisation_id', v.organisation_id,
        'category', v.category
    ) end as venue,
    (
        select coalesce(jsonb_agg(t.terms), '[]')
        from area_terms t
        where t.area_id = v.area_id
            or t.area_id in (select i.area_id from standing_issuances i where i.card_id = c.id)
    ) as areas
from unnest($1, $2) with ordinality n (number, venue_id, place)
left join venues v on v.id = n.venue_id
left join cards c on c.number = n.number and c.number_freed_at is null
left join lateral (
    select jsonb_build_object(
        'id', c.id,
        'kind', c.kind,
        'children', (select f.children_count from background_facts f where f.card_id = c.id),
        'issuances', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'issued_on', i.issued_on, 'printed_last_day', i.printed_last_day, 'area_id', i.area_id
            )), '[]')
            from standing_issuances i
            where i.card_id = c.id
        ),
        'inactivations', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'reason', x.reason, 'inactive_from', x.inactive_from
            )), '[]')
            from standing_inactivations x
            where x.card_id = c.id
        )
    ) as card
    where c.id is not null
) found on true
order by n.place
