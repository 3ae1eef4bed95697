-- Organisations that have not committed to the present operating model: to the area, or to Kaikukeskus without one.
    select
        format('commitment_missing:%s:%s:%s', n.operating_model_version, o.id, coalesce(o.area_id::text, 'network')),
        o.area_id, null::uuid, null::uuid, o.id, o.name,
        jsonb_build_object('version', n.operating_model_version)
    from organisations o
    cross join network n
    where not exists (
        select from commitments c
        where c.organisation_id = o.id and c.model_version = n.operating_model_version
    )
