-- A venue's own figures by month come from an index alone; courses and season passes among its visits are found by one too.

create index visits_venue_id_figures_idx on visits (venue_id, occasion_date)
    include (kind, holders, children) where state = 'used';
create index visits_venue_id_kind_occasion_date_idx on visits (venue_id, kind, occasion_date, recorded_at, id)
    where kind <> 'ticket';
