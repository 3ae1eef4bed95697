-- Every card that may be valid on a day ($1), with what its verdict rests on, and whether its number is one of a printed
-- series. No card ends later than its printed last day.
with given as (
    select
        i.card_id,
        jsonb_agg(jsonb_build_object(
            'issued_on', i.issued_on, 'printed_last_day', i.printed_last_day, 'area_id', i.area_id
        )) as issuances
    from standing_issuances i
    group by i.card_id
    having max(i.printed_last_day) >= $1
), ended as (
    select
        x.card_id,
        jsonb_agg(jsonb_build_object('reason', x.reason, 'inactive_from', x.inactive_from)) as inactivations
    from standing_inactivations x
    group by x.card_id
)
select
    c.number,
    coalesce(k.source = 'range', false) as is_in_series,
    jsonb_build_object(
        'id', c.id,
        'kind', c.kind,
        'issuances', g.issuances,
        'inactivations', coalesce(e.inactivations, '[]')
    ) as card
from given g
join cards c on c.id = g.card_id and c.number_freed_at is null
left join ended e on e.card_id = c.id
left join stock_numbers s on s.number = c.number
left join stocks k on k.id = s.stock_id
