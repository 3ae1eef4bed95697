-- Stamps those of some visits ($1) that are used, whose cards have facts. Age groups are $3, by their lowest ages $2.
insert into visit_stamps (
    id, card_id, visit_id, quarter_start, venue_id, organisation_id, area_id, category, card_area_id, kind, adults,
    children, age_group, municipality_code
)
select
    gen_random_uuid(), v.card_id, v.id, date_trunc('quarter', v.occasion_date)::date, v.venue_id, v.organisation_id,
    v.area_id, v.category, v.card_area_id, v.kind, v.holders, v.children, g.name,
    coalesce(f.municipality_code, p.municipality_code)
from visits v
join background_facts f on f.card_id = v.card_id
left join postal_codes p on p.code = f.postal_code
cross join lateral (
    select a.name
    from unnest($2, $3) a (lowest, name)
    where a.lowest <= greatest(extract(year from v.occasion_date)::int - f.birth_year, 0)
    order by a.lowest desc
    limit 1
) g
where v.id = any($1) and v.state = 'used'
