-- Open sites ($3: today) with fewer free personal numbers than their area's limit: to the area and the site. The newest
-- batch is in the key, so that a site that runs low again after new numbers is noticed again.
    select
        format('stock_low:%s:%s:%s', low.site_id, coalesce(low.batch::text, 'none'), coalesce(r.area_id, r.site_id)),
        r.area_id, r.site_id, null::uuid, low.site_id, low.name,
        jsonb_build_object('free', low.free::text, 'limit', low.stock_low_at::text)
    from (
        select s.id as site_id, s.area_id, s.name, a.stock_low_at, newest.id as batch, coalesce(f.free, 0) as free
        from sites s
        join areas a on a.id = s.area_id
        left join area_standings($3) st on st.area_id = a.id
        left join (
            select k.site_id, count(*) as free
            from stocks k
            join stock_numbers n on n.stock_id = k.id
            where k.kind = 'personal' and n.is_free
            group by k.site_id
        ) f on f.site_id = s.id
        left join lateral (
            select k.id
            from stocks k
            where k.site_id = s.id and k.kind = 'personal'
            order by k.created_at desc, k.id desc
            limit 1
        ) newest on true
        where s.opened_on <= $3
            and (s.closed_on is null or s.closed_on >= $3)
            and (st.pilot_end is null or st.pilot_end >= $3)
            -- Sites that register older printed cards may never have had a stock.
            and (newest.id is not null or not a.accepts_unstocked)
    ) low
    cross join lateral (values (low.area_id, null::uuid), (null::uuid, low.site_id)) r (area_id, site_id)
    where low.free < low.stock_low_at
