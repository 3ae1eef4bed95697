-- Accounts that are a contact person's no longer: of an organisation ($1) whose contact person has another name ($2), of a
-- site ($3) or of a venue ($4).
update users u
set is_contact_person = false, version = u.version + 1
where u.is_contact_person
    and (
        u.site_id = $3
        or u.venue_id = $4
        or btrim(u.display_name) <> $2
        and (
            u.site_id in (select s.id from sites s where s.organisation_id = $1)
            or u.venue_id in (select v.id from venues v where v.organisation_id = $1)
        )
    )
