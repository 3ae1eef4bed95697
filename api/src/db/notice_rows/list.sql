-- The notices of a recipient ($1) of some kinds ($2) with their weights ($3), from after a weight ($4), moment ($5) and id ($6)
-- on, at most so many ($7). Each kind is a stretch of an index, of which no more is read than the page takes.
    select k.weight, n.*
    from unnest($2, $3) k (kind, weight)
    cross join lateral (
        select n.*
        from notices n
        where IS_FOR
            and IN_STATE
            and n.kind = k.kind
            and (n.raised_at, n.id) < (
                case when k.weight = $4 then $5 else 'infinity' end,
                coalesce($6, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            )
        order by n.raised_at desc, n.id desc
        limit $7
    ) n
    order by k.weight, n.raised_at desc, n.id desc
    limit $7
