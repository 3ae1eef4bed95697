-- How do organisations stand with their promises in year $1? By name, after ($6, $7), $8 at the most: those that area
-- $3 looks after, or all; in state $5, if one is given. A commitment stands when it is to version $2, or, when no
-- version is asked for, when it was made until the year's end. $4 narrows to an area as $3 does.
with items as materialized (
    select id, code
    from checklist_items
    where first_year <= $1 and (last_year is null or last_year >= $1)
),
totals as materialized (
    select count(*)::integer as total, (count(*) filter (where code = 'commitment'))::integer as by_commitment
    from items
)
select
    o.id,
    o.name,
    o.area_id,
    o.distributes_cards,
    c.committed_version,
    c.is_committed,
    p.done,
    p.total,
    a.instructed_on
from organisations o
cross join totals t
cross join lateral (
    select
        (array_agg(model_version order by committed_on desc, id desc))[1] as committed_version,
        coalesce(bool_or($2 is null or model_version = $2), false) as is_committed
    from commitments
    where organisation_id = o.id and committed_on <= make_date($1, 12, 31)
) c
cross join lateral (
    select
        count(*)::integer as ticked,
        max(w.done_on) filter (where i.code = 'staff_instructed') as instructed_on
    from checklist_answers w
    join items i on i.id = w.item_id
    where w.organisation_id = o.id and w.year = $1 and i.code <> 'commitment'
) a
cross join lateral (
    select
        case when not o.distributes_cards then 0
            else a.ticked + case when c.is_committed then t.by_commitment else 0 end end as done,
        case when o.distributes_cards then t.total else 0 end as total
) p
where ($3 is null or o.area_id = $3)
    and ($4 is null or o.area_id = $4)
    and ($6 is null or (o.name, o.id) > ($6, $7))
    and case $5
        when 'missing' then not c.is_committed or p.done < p.total
        when 'commitment_missing' then not c.is_committed
        when 'instruction_missing' then o.distributes_cards and a.instructed_on is null
        when 'done' then not (not c.is_committed or p.done < p.total)
        else true
    end
order by o.name, o.id
limit $8
