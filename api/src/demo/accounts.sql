-- The accounts ($1: user names) with the names of their places, in the order of the list; locked ones left out.
select
    u.username,
    u.role,
    u.password_hash,
    u.must_change_password,
    a.name_fi as area,
    s.name as site,
    v.name_fi as venue
from users u
left join sites s on s.id = u.site_id
left join venues v on v.id = u.venue_id
left join areas a on a.id = coalesce(u.area_id, s.area_id, v.area_id)
where u.username = any($1) and u.locked_at is null
order by array_position($1, u.username)
