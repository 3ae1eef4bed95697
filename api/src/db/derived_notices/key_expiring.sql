-- Live keys that end up to a day ($4): to the venues of the client's own organisation, and to that organisation's area,
-- or to Kaikukeskus without one.
    select
        format('key_expiring:%s:%s', k.id, coalesce(r.venue_id, r.area_id)::text),
        r.area_id, null::uuid, r.venue_id, c.id, c.name,
        jsonb_build_object('expires_on', ends.expires_on::text)
    from api_keys k
    join api_clients c on c.id = k.client_id
    join organisations o on o.id = c.organisation_id
    cross join lateral (select ((k.expires_at - interval '1 microsecond') at time zone 'Europe/Helsinki')::date as expires_on) ends
    cross join lateral (
        select o.area_id, null::uuid
        union all
        select null::uuid, v.id
        from api_client_venues g
        join venues v on v.id = g.venue_id
        where g.client_id = c.id and v.organisation_id = o.id
    ) r (area_id, venue_id)
    where not c.is_test
        and k.revoked_at is null
        and k.expires_at > $2
        and ends.expires_on <= $4
