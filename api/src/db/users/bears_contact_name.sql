-- Whether an account ($1) bears the name of the contact person of the organisation to which its site or venue belongs.
select exists (
    select
    from users u
    left join sites s on s.id = u.site_id
    left join venues v on v.id = u.venue_id
    join organisations o on o.id = coalesce(s.organisation_id, v.organisation_id)
    where u.id = $1 and btrim(u.display_name) = btrim(o.contact_name)
) as bears
