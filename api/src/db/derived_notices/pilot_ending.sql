-- Pilots that end between today ($3) and a day ($4): to the area and its open sites.
    select
        format('pilot_ending:%s:%s:%s', a.id, st.pilot_end, coalesce(r.area_id, r.site_id)),
        r.area_id, r.site_id, null::uuid, a.id, a.name_fi,
        jsonb_build_object('pilot_end', st.pilot_end::text)
    from area_standings($3) st
    join areas a on a.id = st.area_id
    cross join lateral (
        select a.id, null::uuid
        union all
        select null::uuid, s.id
        from sites s
        where s.area_id = a.id and s.opened_on <= $3 and (s.closed_on is null or s.closed_on >= $3)
    ) r (area_id, site_id)
    where st.state = 'pilot'
        and st.pilot_end between $3 and $4
