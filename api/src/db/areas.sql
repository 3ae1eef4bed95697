-- Which areas are there, and how do they stand on a day ($1)? One ($2), or all after a place ($3, $4), filtered by
-- state ($5), kind ($6), part of a name ($7) and a municipality that belongs to it on the day ($8). A pilot whose last
-- day is past has ended, whether or not somebody has said so.
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
    a.client_age_limit,
    a.minimum_holder_age,
    a.accepts_unstocked,
    a.renewal_elsewhere,
    a.retention_months,
    a.stock_low_at,
    a.version,
    stands.state,
    st.pilot_end,
    (
        select coalesce(jsonb_agg(
            jsonb_build_object(
                'code', m.code, 'name_fi', m.name_fi, 'name_sv', m.name_sv,
                'joined_on', j.joined_on, 'left_on', j.left_on
            )
            order by m.name_fi, m.code
        ), '[]')
        from area_municipalities j
        join municipalities m on m.code = j.municipality_code
        where j.area_id = a.id
    ) as municipalities
from areas a
left join lateral area_standing(a.id, $1) st on true
cross join lateral (
    select case
        when st.pilot_end < $1 then 'ended'
        when st.state = 'ended' then 'pilot'
        else coalesce(st.state, 'permanent')
    end as state
) stands
where ($2::uuid is null or a.id = $2)
    and ($3::text is null or (a.name_fi, a.id) > ($3, $4))
    and ($5::text is null or stands.state = $5)
    and ($6::text is null or a.kind = $6)
    and ($7::text is null or strpos(lower(concat_ws(' ', a.name_fi, a.name_sv, a.name_en)), lower($7)) > 0)
    and ($8::text is null or exists (
        select from area_municipalities j
        where j.area_id = a.id and j.municipality_code = $8
            and j.joined_on <= $1 and (j.left_on is null or j.left_on >= $1)
    ))
order by a.name_fi, a.id
limit $9
