-- What did the used visits at a venue ($1) come to in each of the 24 months up to a day ($2)? By the occasion's day. Adults are
-- holders and workers, children own children and under-age clients; assistants are in no figure. A course place or season
-- pass is one use.
select
    m.month::date as month,
    coalesce(sum(v.adults), 0)::bigint as adults,
    coalesce(sum(v.children), 0)::bigint as children,
    coalesce(sum(v.uses), 0)::bigint as uses,
    coalesce(sum(v.uses) filter (where v.kind = 'course_place'), 0)::bigint as course_places,
    coalesce(sum(v.uses) filter (where v.kind = 'season_pass'), 0)::bigint as season_passes
from generate_series(
    date_trunc('month', $2::timestamp) - interval '23 months',
    date_trunc('month', $2::timestamp),
    interval '1 month'
) m (month)
left join (
    select
        date_trunc('month', u.occasion_date::timestamp) as month,
        u.kind,
        sum(u.holders) as adults,
        sum(u.children) as children,
        sum(case u.kind when 'ticket' then u.holders + u.children else 1 end) as uses
    from visits u
    where u.venue_id = $1
        and u.state = 'used'
        and u.occasion_date >= (date_trunc('month', $2::timestamp) - interval '23 months')::date
        and u.occasion_date < (date_trunc('month', $2::timestamp) + interval '1 month')::date
    group by 1, 2
) v on v.month = m.month
group by m.month
order by m.month
