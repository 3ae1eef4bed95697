-- API clients at a moment ($4), as they are seen by an area's coordinators ($1), by a venue's account ($2, with its
-- organisation $3), or by Kaikukeskus (neither). An area sees those of the organisations that it looks after and those
-- that speak for its venues; a venue those of its organisation; both the ticket shops, as they may take them on. One ($5),
-- or all after a place ($6, $7), filtered by kind ($8), organisation ($9) and a part of a name ($10).
select
    c.id,
    c.kind,
    c.is_test,
    c.name,
    c.organisation_id,
    o.name as organisation_name,
    o.area_id,
    c.scopes,
    c.suspended_at,
    c.suspended_area_id,
    c.version,
    k.live_keys,
    k.last_used_at,
    k.expires_at,
    exists (
        select from api_client_venues g where g.client_id = c.id and g.venue_id = $2
    ) as speaks_for_own_venue,
    exists (
        select from api_client_venues g where g.client_id = c.id and g.venue_id is distinct from $2
    ) as speaks_for_others,
    exists (
        select from api_client_venues g join venues v on v.id = g.venue_id where g.client_id = c.id and v.area_id = $1
    ) as speaks_in_area
from api_clients c
join organisations o on o.id = c.organisation_id
cross join lateral (
    select
        (count(*) filter (where live.is_live))::integer as live_keys,
        max(k.last_used_at) as last_used_at,
        case
            when bool_or(live.is_live and k.expires_at is null) then null
            else max(k.expires_at) filter (where live.is_live)
        end as expires_at
    from api_keys k
    cross join lateral (
        select k.revoked_at is null and (k.expires_at is null or k.expires_at > $4) as is_live
    ) live
    where k.client_id = c.id
) k
where ($5 is null or c.id = $5)
    and (
        ($1 is null and $2 is null)
        or c.kind = 'ticket_shop'
        or c.organisation_id = $3
        or o.area_id = $1
        or exists (
            select from api_client_venues g join venues v on v.id = g.venue_id where g.client_id = c.id and v.area_id = $1
        )
    )
    and ($8 is null or c.kind = $8)
    and ($9 is null or c.organisation_id = $9)
    and ($10 is null or c.name ilike $10 or o.name ilike $10)
    and ($6 is null or (c.name, c.id) > ($6, $7))
order by c.name, c.id
limit $11
