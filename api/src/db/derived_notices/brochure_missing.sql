-- Areas in pilot or in use ($3: today) without a brochure of the year ($5): to the area.
    select
        format('brochure_missing:%s:%s', a.id, $5),
        a.id, null::uuid, null::uuid, a.id, a.name_fi,
        jsonb_build_object('year', $5::text)
    from areas a
    left join area_standings($3) st on st.area_id = a.id
    where (st.pilot_end is null or st.pilot_end >= $3)
        and not exists (select from brochures b where b.area_id = a.id and b.year = $5)
