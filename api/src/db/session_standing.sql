-- May this session still act, and as whom? Asked on every request of a signed-in account.
select
    u.role,
    u.must_change_password,
    u.is_contact_person,
    n.second_factor_required and u.role in ('national_admin', 'area_coordinator') as second_factor_required,
    u.totp_confirmed_at is not null as has_second_factor,
    se.practises,
    coalesce(u.area_id, s.area_id, v.area_id) as area_id,
    u.site_id,
    u.venue_id,
    coalesce(s.organisation_id, v.organisation_id) as organisation_id
from sessions se
join users u on u.id = se.user_id
cross join network n
left join sites s on s.id = u.site_id
left join venues v on v.id = u.venue_id
where se.id = $1
    and se.user_id = $2
    and se.ended_at is null
    and se.expires_at > $3
    and u.locked_at is null
