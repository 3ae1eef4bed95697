-- Fills a register: {n} times 300 organisations, 600 sites, 400 venues, and what goes with them. The number of areas is
-- that of the network and does not grow.
insert into areas (id, kind, name_fi, name_sv, name_en, code_prefix)
select gen_random_uuid(), 'municipality', 'Alue ' || i, 'Område ' || i, 'Area ' || i, 'A' || chr(65 + i / 26) || chr(65 + i % 26)
from generate_series(1, 17) i;
insert into area_periods (id, area_id, state, known_from, recorded_at)
select gen_random_uuid(), id, 'permanent', '2020-01-01', '2020-01-01T00:00:00Z' from areas where name_fi like 'Alue %';

create temporary table numbered_areas as select id, row_number() over (order by name_fi) - 1 as at from areas;
create temporary table words as select * from (values
    (0, 'seurakunta'), (1, 'sosiaalipalvelut'), (2, 'nuorisotalo'), (3, 'teatteri'), (4, 'kirjasto'),
    (5, 'uimahalli'), (6, 'museo'), (7, 'opisto'), (8, 'työpaja'), (9, 'neuvola')) as w (at, word);

insert into organisations (id, area_id, name, distributes_cards, runs_venues, sells_tickets, contact_name)
select gen_random_uuid(), a.id, md5(i::text) || ' ' || w.word, true, true, (i / 20) % 10 = 0, 'Yhteyshenkilö ' || i
from generate_series(1, 300 * {n}) i join numbered_areas a on a.at = i % 20 join words w on w.at = (i / 20) % 10;
create temporary table numbered_organisations as
    select id, area_id, row_number() over (order by name) - 1 as at from organisations;

insert into sites (id, area_id, organisation_id, name, opened_on, closed_on)
select gen_random_uuid(), o.area_id, o.id, md5('s' || i) || ' ' || w.word, '2020-01-01',
    case when i % 10 = 0 then date '2025-12-31' end
from generate_series(1, 600 * {n}) i join numbered_organisations o on o.at = i % (300 * {n}) join words w on w.at = (i / 7) % 10;
create temporary table numbered_sites as
    select id, area_id, organisation_id, row_number() over (order by name) - 1 as at from sites;

insert into venues (id, organisation_id, area_id, category, name_fi, name_sv, name_en, municipality_code, opens_on, closes_on)
select gen_random_uuid(), o.id, o.area_id, (array['culture', 'education', 'science', 'sports'])[1 + i % 4],
    md5('v' || i) || ' ' || w.word, md5('v' || i) || ' sv', md5('v' || i) || ' en', '049', '2020-01-01',
    case when i % 10 = 0 then date '2025-12-31' end
from generate_series(1, 400 * {n}) i join numbered_organisations o on o.at = i % (300 * {n}) join words w on w.at = (i / 7) % 10;

-- An account for each site and venue.
insert into users (id, username, password_hash, role, site_id)
select gen_random_uuid(), 's' || left(md5(id::text), 20), '$argon2id$none', 'distributor', id from sites;
insert into users (id, username, password_hash, role, venue_id)
select gen_random_uuid(), 'v' || left(md5(id::text), 20), '$argon2id$none', 'venue', id from venues;
create temporary table numbered_users as select id, row_number() over (order by username) - 1 as at from users;

-- Two batches for each site, of ten numbers each.
insert into stocks (id, area_id, site_id, kind, given_on, given_by)
select gen_random_uuid(), s.area_id, s.id, k, '2026-01-02', (select id from users where role = 'national_admin' limit 1)
from sites s, unnest(array['personal', 'community']) k;
insert into stock_numbers (number, stock_id, position)
select upper(left(md5(s.id::text || i), 16)), s.id, i from stocks s, generate_series(1, 10) i
where not exists (select from stock_numbers n where n.stock_id = s.id);

-- Five cards for each site.
insert into cards (id, number, kind, site_id, area_id, client_reference, registered_by, registered_at)
select gen_random_uuid(), 'C' || upper(left(md5('c' || i), 15)), 'personal', s.id, s.area_id, gen_random_uuid(),
    (select id from users where role = 'national_admin' limit 1), timestamptz '2026-01-01' + i * interval '1 minute'
from generate_series(1, 3000 * {n}) i join numbered_sites s on s.at = i % (600 * {n});
insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, recorded_by, recorded_at)
select gen_random_uuid(), c.id, 'first', (c.registered_at at time zone 'Europe/Helsinki')::date,
    (c.registered_at at time zone 'Europe/Helsinki')::date + 365, c.area_id, s.organisation_id, s.id, c.registered_by, c.registered_at
from cards c join sites s on s.id = c.site_id
where not exists (select from issuances i where i.card_id = c.id);

insert into commitments (id, organisation_id, model_version, committed_on, contact_name, recorded_by, recorded_at)
select gen_random_uuid(), o.id, '2022', '2026-01-02', 'Yhteyshenkilö', (select id from users where role = 'national_admin' limit 1), '2026-01-02 10:00Z'
from numbered_organisations o where o.at % 2 = 0;
insert into audit_events (id, at, operation, user_id, area_id, subject, subject_id, subject_name)
select gen_random_uuid(), timestamptz '2026-01-01' + i * interval '1 minute', 'update_site', u.id, a.id, 'site', gen_random_uuid(), 'Paikka ' || i
from generate_series(1, 5000 * {n}) i join numbered_areas a on a.at = i % 20 join numbered_users u on u.at = i % (500 * {n});
insert into notices (id, key, kind, area_id, raised_at)
select gen_random_uuid(), 'bench:' || i, (array['commitment_missing', 'checklist_missing', 'stock_low'])[1 + i / 20 % 3], a.id, timestamptz '2026-01-01' + i * interval '1 minute'
from generate_series(1, 1000 * {n}) i join numbered_areas a on a.at = i % 20;

-- Fifty visits for each venue and two thousand for that of Espoo, over three hundred days; those of one
-- day were undone.
create temporary table numbered_cards as select id, area_id, row_number() over (order by number) - 1 as at from cards;
create temporary table visited as
select v.id, row_number() over (order by v.name_fi) - 1 as at from venues v where v.name_fi <> 'Espoon teatteri';
insert into visits (id, venue_id, organisation_id, area_id, category, card_id, card_kind, card_area_id, kind, holders, children,
    companions, occasion_date, external_id, reason, more_children, state, client_reference, recorded_by, recorded_at)
select gen_random_uuid(), v.id, v.organisation_id, v.area_id, v.category, c.id, 'personal', c.area_id, 'ticket', 1, 0, 0,
    date '2026-01-01' + i % 300, 'A-' || i % 5000, 'ok', false, 'used',
    gen_random_uuid(), u.id, timestamptz '2026-01-01T12:00:00Z' + (i % 300) * interval '1 day'
from (
    select i, p.id as venue_id from generate_series(1, 20000 * {n}) i join visited p on p.at = i % (400 * {n})
    union all
    select i, (select id from venues where name_fi = 'Espoon teatteri') from generate_series(1, 2000 * {n}) i
) n
join venues v on v.id = n.venue_id
join numbered_cards c on c.at = n.i % (3000 * {n})
cross join (select id from users where role = 'national_admin' limit 1) u;
insert into visit_events (id, visit_id, step, recorded_by, recorded_at)
select gen_random_uuid(), id, 'used', recorded_by, recorded_at from visits;
insert into visit_events (id, visit_id, step, undoes_id, recorded_by, recorded_at)
select gen_random_uuid(), v.id, 'used', e.id, v.recorded_by, v.recorded_at
from visits v join visit_events e on e.visit_id = v.id where v.occasion_date = date '2026-01-01' + 10;
