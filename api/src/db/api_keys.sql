-- Whose key is this ($1), and how does it stand at a moment ($2)? Noting the use of a good one changes the row at most once
-- a minute, and the answer does not wait until the disk has it: a crash may lose the last second of it.
with found as (
    select
        k.id, k.client_id, c.kind, c.is_test, c.scopes, k.last_used_at,
        k.revoked_at is not null as is_revoked,
        coalesce(k.expires_at <= $2, false) as is_expired,
        c.suspended_at is not null as is_suspended
    from api_keys k
    join api_clients c on c.id = k.client_id
    where k.key_hash = $1
), noted as (
    update api_keys k
    set last_used_at = $2
    from found f
    where k.id = f.id
        and not (f.is_revoked or f.is_expired or f.is_suspended)
        and (f.last_used_at is null or f.last_used_at < $2 - interval '1 minute')
        and set_config('synchronous_commit', 'off', true) = 'off'
)
select
    f.id,
    f.client_id,
    f.kind,
    f.is_test,
    f.scopes,
    f.is_revoked,
    f.is_expired,
    f.is_suspended,
    array(
        select v.venue_id
        from api_client_venues v
        where v.client_id = f.client_id
        order by v.venue_id
    ) as venues
from found f
