-- Whose key is this, and what may it do? Noting the use changes the row at most once a minute. Keys of test clients
-- are for test data, of which there is none yet: they open nothing.
with standing as (
    select k.id, k.client_id, k.scopes
    from api_keys k
    join api_clients c on c.id = k.client_id
    where k.key_hash = $1
        and not c.is_test
        and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > $2)
), noted as (
    update api_keys k
    set last_used_at = $2
    from standing s
    where k.id = s.id
        and (k.last_used_at is null or k.last_used_at < $2 - interval '1 minute')
)
select
    s.client_id,
    s.scopes,
    array(
        select v.venue_id
        from api_client_venues v
        where v.client_id = s.client_id
        order by v.venue_id
    ) as venues
from standing s
