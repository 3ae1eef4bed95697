-- Who is signed in, with the rules of the account's area on a day?
select
    u.username,
    u.role,
    u.language,
    u.must_change_password,
    n.second_factor_required and u.role in ('national_admin', 'area_coordinator') as second_factor_required,
    u.totp_confirmed_at is not null as has_second_factor,
    a.id as area_id,
    a.name_fi as area_fi,
    a.name_sv as area_sv,
    a.name_en as area_en,
    a.home_page,
    a.validity_months,
    a.issue_day_counts,
    st.pilot_end,
    (
        select max(p.known_from)
        from area_periods p
        where p.area_id = a.id
            and p.known_from <= $2
            and exists (select from area_periods e where e.area_id = a.id and e.known_from < p.known_from)
    ) as pilot_known_from,
    a.minimum_holder_age,
    a.child_age_limit,
    case when se.practises then u.id else s.id end as site_id,
    s.name as site_name,
    v.id as venue_id,
    v.name_fi as venue_fi,
    v.name_sv as venue_sv,
    v.name_en as venue_en,
    o.id as organisation_id,
    o.name as organisation_name,
    se.expires_at,
    se.practises,
    n.is_demo
from sessions se
join users u on u.id = se.user_id
cross join network n
left join sites s on s.id = u.site_id
left join venues v on v.id = u.venue_id
left join organisations o on o.id = coalesce(s.organisation_id, v.organisation_id)
left join areas a on a.id = coalesce(u.area_id, s.area_id, v.area_id)
left join area_standings($2) st on st.area_id = a.id
where se.id = $1
