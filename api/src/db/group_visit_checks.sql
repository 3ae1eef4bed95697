-- All that the verdicts on numbers ($1) rest on where no venue is named, in the order of the numbers.
select
    found.card,
    exists (select from stock_numbers s where s.number = n.number) as is_in_stock,
    (
        select coalesce(jsonb_agg(t.terms), '[]')
        from area_terms t
        where t.area_id in (select i.area_id from standing_issuances i where i.card_id = c.id)
    ) as areas
from unnest($1) with ordinality n (number, place)
left join cards c on c.number = n.number and c.number_freed_at is null
left join lateral (
    select jsonb_build_object(
        'id', c.id,
        'kind', c.kind,
        'children', null,
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
