-- Distributing organisations with open sites ($3: today) that have not done all of the checklist of the year ($5, null
-- when it is not missed yet): to the area, or to Kaikukeskus without one, and to each open site. The item of the
-- commitment is not ticked: a commitment to the present operating model does it.
    select
        format('checklist_missing:%s:%s:%s', $5, o.id, coalesce(r.area_id::text, r.site_id::text, 'network')),
        r.area_id, r.site_id, null::uuid, o.id, o.name,
        jsonb_build_object(
            'year', $5::text, 'open', (listed.total - done.total)::text, 'total', listed.total::text
        )
    from organisations o
    cross join (
        select count(*) as total
        from checklist_items i
        where i.first_year <= $5 and (i.last_year is null or i.last_year >= $5)
    ) listed
    cross join network n
    cross join lateral (
        select count(*) as total
        from checklist_items i
        left join checklist_answers a on a.item_id = i.id and a.organisation_id = o.id and a.year = $5
        where i.first_year <= $5
            and (i.last_year is null or i.last_year >= $5)
            and case when i.code = 'commitment' then exists (
                select from commitments c
                where c.organisation_id = o.id and c.model_version = n.operating_model_version
            ) else a.item_id is not null end
    ) done
    cross join lateral (
        select distinct t.area_id, t.site_id
        from sites s
        cross join lateral (values (o.area_id, null::uuid), (null::uuid, s.id)) t (area_id, site_id)
        where s.organisation_id = o.id
            and s.opened_on <= $3
            and (s.closed_on is null or s.closed_on >= $3)
    ) r
    where $5 is not null
        and o.distributes_cards
        and done.total < listed.total
