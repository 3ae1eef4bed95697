-- What is on the checklist of organisation $1 in year $2, and what of it is done? The commitment counts by itself:
-- one to version $3, or any until the year's end when no version is asked for.
select
    i.id,
    i.code,
    i.section,
    i.asks_day,
    i.text_fi,
    i.text_sv,
    i.text_en,
    case i.code when 'area_page' then coalesce(a.home_page, i.url) else i.url end as url,
    coalesce(w.done_on, c.committed_on) as done_on,
    coalesce(u.display_name, u.username) as answered_by,
    coalesce(w.answered_at, c.recorded_at) as answered_at
from organisations o
join checklist_items i on i.first_year <= $2 and (i.last_year is null or i.last_year >= $2)
left join areas a on a.id = o.area_id
left join checklist_answers w
    on w.organisation_id = o.id and w.year = $2 and w.item_id = i.id and i.code <> 'commitment'
left join lateral (
    select committed_on, recorded_by, recorded_at
    from commitments
    where i.code = 'commitment'
        and organisation_id = o.id
        and committed_on <= make_date($2, 12, 31)
        and ($3 is null or model_version = $3)
    order by committed_on desc, id desc
    limit 1
) c on true
left join users u on u.id = coalesce(w.answered_by, c.recorded_by)
where o.id = $1 and o.distributes_cards
order by i.position, i.id
