-- Which areas are there, and how do they stand on a day? One ($2), or all after a place ($3, $4).
select
    a.id,
    a.kind,
    a.name_fi,
    a.name_sv,
    a.name_en,
    a.code_prefix,
    a.home_page,
    a.local_only,
    a.validity_months,
    a.issue_day_counts,
    a.child_age_limit,
    a.minimum_holder_age,
    a.accepts_unstocked,
    coalesce(st.state, 'permanent') as state,
    st.pilot_end
from areas a
left join area_standings($1) st on st.area_id = a.id
where ($2::uuid is null or a.id = $2)
    and ($3::text is null or (a.name_fi, a.id) > ($3, $4))
order by a.name_fi, a.id
limit $5
