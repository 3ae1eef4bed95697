-- Accounts with the names around them; what follows chooses which. A site or venue tells the area.
select
    u.id,
    u.username,
    u.role,
    a.id as area_id,
    a.name_fi as area_fi,
    a.name_sv as area_sv,
    a.name_en as area_en,
    s.id as site_id,
    s.name as site_name,
    v.id as venue_id,
    v.name_fi as venue_fi,
    v.name_sv as venue_sv,
    v.name_en as venue_en,
    o.name as organisation_name,
    u.is_personal,
    u.display_name,
    u.is_contact_person,
    u.language,
    u.must_change_password,
    u.totp_confirmed_at is not null as has_second_factor,
    u.last_sign_in_at,
    u.locked_at,
    u.created_at,
    u.version
from users u
left join sites s on s.id = u.site_id
left join venues v on v.id = u.venue_id
left join organisations o on o.id = coalesce(s.organisation_id, v.organisation_id)
left join areas a on a.id = coalesce(u.area_id, s.area_id, v.area_id)
where true
