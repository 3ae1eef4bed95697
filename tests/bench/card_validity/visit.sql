-- The rows that recording a visit makes, for pgbench.
\set visitor random(0, {visitors})
\set till random(0, {tills})
begin;
insert into visits (
    id, venue_id, organisation_id, area_id, category, card_id, card_kind, card_area_id, kind, holders, children, companions,
    occasion_date, reason, more_children, state, client_reference, content_hash, client_id, recorded_at
)
select
    gen_random_uuid(), t.venue_id, t.organisation_id, t.area_id, t.category, c.card_id, 'personal', c.card_area_id, 'ticket',
    1, 0, 0, (now() at time zone 'Europe/Helsinki')::date, 'ok', false, 'used', gen_random_uuid(),
    sha256(c.number::bytea), t.client_id, now()
from bench.visitors c
cross join bench.tills t
where c.at = :visitor and t.at = :till
returning id as visit, client_id as client, area_id as area \gset
insert into visit_events (id, visit_id, step, client_id, recorded_at)
values (gen_random_uuid(), :visit, 'used', :client, now());
insert into visit_stamps (
    id, card_id, visit_id, quarter_start, venue_id, organisation_id, area_id, category, card_area_id, kind, adults, children,
    age_group, municipality_code
)
select
    gen_random_uuid(), v.card_id, v.id, date_trunc('quarter', v.occasion_date)::date, v.venue_id, v.organisation_id, v.area_id,
    v.category, v.card_area_id, v.kind, v.holders, v.children, '35-44', '049'
from visits v
where v.id = :visit;
insert into audit_events (id, at, operation, client_id, area_id, subject, subject_id, details)
values (gen_random_uuid(), now(), 'record_visit', :client, :area, 'visit', :visit, '{}');
commit;
