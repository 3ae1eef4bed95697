-- Whose sites and venues an area has: the organisations of an area are found from an index alone.

create index sites_area_id_organisation_id_idx on sites (area_id, organisation_id);
create index venues_area_id_organisation_id_idx on venues (area_id, organisation_id);
