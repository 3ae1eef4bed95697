-- Raises what is due under its key, renews the figures of what stands, and resolves what is due no more.
-- Takes the kind ($1), the moment ($2), the day ($3), a last day ($4) and a year ($5); the query of the kind comes
-- in the place of the word below.
with due (key, area_id, site_id, venue_id, subject_id, subject_name, details) as (
    DUE_QUERY
), raised as (
    insert into notices as n (id, key, kind, area_id, site_id, venue_id, subject_id, subject_name, details, raised_at)
    select gen_random_uuid(), d.key, $1, d.area_id, d.site_id, d.venue_id, d.subject_id, d.subject_name, d.details, $2
    from due d
    on conflict (key) do update
    set details = excluded.details,
        subject_name = excluded.subject_name,
        raised_at = case when n.resolved_at is null then n.raised_at else excluded.raised_at end,
        resolved_at = null
    -- What somebody marked as done stays done.
    where n.done_at is null
        and (n.resolved_at is not null or n.details <> excluded.details or n.subject_name <> excluded.subject_name)
    returning n.id
), resolved as (
    update notices n
    set resolved_at = $2
    where n.kind = $1
        and n.done_at is null
        and n.resolved_at is null
        and not exists (select from due d where d.key = n.key)
    returning n.id
)
select (select count(*) from raised) as raised, (select count(*) from resolved) as resolved
