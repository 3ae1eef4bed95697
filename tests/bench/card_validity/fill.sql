-- Fills the register from bench.numbers (i, number) and bench.keys (i, prefix, hash): venues, a program with a key for each
-- key, stock, cards with all that a verdict reads. 1 of 30 is inactivated, some are over, some belong to an area that keeps to
-- itself, 1 of 50 is a community's.

-- As a restored dump comes in: triggers and references are not asked for each row.
set session_replication_role = replica;
set synchronous_commit = off;

create temporary table places as
select distinct on (a.code_prefix)
    a.code_prefix, a.id as area_id, o.id as organisation_id, s.id as site_id, u.id as user_id
from areas a
join organisations o on o.area_id = a.id
join sites s on s.organisation_id = o.id
join users u on u.role = 'national_admin'
order by a.code_prefix, o.id, s.id, u.id;

insert into venues (id, organisation_id, area_id, category, name_fi, name_sv, name_en, municipality_code, opens_on)
select
    gen_random_uuid(), p.organisation_id, p.area_id, (array['culture', 'education', 'science', 'sports'])[1 + i % 4],
    'Kohde ' || i, 'Ställe ' || i, 'Place ' || i, '049', '2020-01-01'
from generate_series(1, 300) i
join places p on p.code_prefix = (array['ESP', 'VAK'])[1 + i % 2];

-- Programs and their keys.
create temporary table programs as
select k.*, gen_random_uuid() as client_id, v.id as venue_id, v.organisation_id
from bench.keys k
join (select *, row_number() over (order by name_fi) - 1 as at from venues where name_fi like 'Kohde %') v on v.at = k.i % 300;
insert into api_clients (id, organisation_id, name, kind, scopes)
select client_id, organisation_id, 'Program ' || i, 'venues', '{cards:check,visits:write,visits:read}' from programs;
insert into api_keys (id, client_id, prefix, key_hash, created_at, expires_at)
select gen_random_uuid(), client_id, prefix, hash, now(), now() + interval '1 year' from programs;
insert into api_client_venues (client_id, venue_id) select client_id, venue_id from programs;

-- Cards.
create temporary table handed as
select
    n.i, n.number, gen_random_uuid() as card_id, p.*,
    case when n.i % 50 = 0 then 'community' else 'personal' end as kind,
    n.i % 5 = 0 as is_renewed,
    (now() at time zone 'Europe/Helsinki')::date - 1 - (n.i * 7919::bigint % 380)::int as issued_on
from bench.numbers n
join places p on p.code_prefix = left(n.number, 3);

insert into stocks (id, area_id, site_id, kind, given_on, given_by, given)
select gen_random_uuid(), p.area_id, p.site_id, k.kind, '2020-01-02', p.user_id, 0
from places p cross join (values ('personal'), ('community')) k (kind);
insert into stock_numbers (number, stock_id, position, is_free)
select h.number, s.id, 1000 + h.i, false
from handed h
join stocks s on s.site_id = h.site_id and s.kind = h.kind and s.given_on = '2020-01-02';

insert into cards (id, number, kind, site_id, area_id, client_reference, registered_by, registered_at)
select
    card_id, number, kind, site_id, area_id, gen_random_uuid(), user_id,
    (issued_on + time '10:00') at time zone 'Europe/Helsinki'
from handed;
insert into issuances (
    id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, recorded_by, recorded_at
)
select
    gen_random_uuid(), h.card_id, d.kind, d.issued_on, (d.issued_on + interval '12 months')::date, h.area_id,
    h.organisation_id, h.site_id, h.user_id, (d.issued_on + time '10:00') at time zone 'Europe/Helsinki'
from handed h
cross join lateral (
    select case when h.is_renewed then 'renewal' else 'first' end, h.issued_on
    union all
    select 'first', (h.issued_on - interval '11 months')::date where h.is_renewed
) d (kind, issued_on);
insert into card_ends (card_id, site_id, area_id, printed_last_day)
select card_id, site_id, area_id, (issued_on + interval '12 months')::date from handed;
insert into inactivations (id, card_id, reason, inactive_from, recorded_by, recorded_at)
select gen_random_uuid(), card_id, 'lost', issued_on + 1, user_id, now() from handed where i % 30 = 0;
insert into background_facts (card_id, birth_year, residence, municipality_code, children_count)
select card_id, 1940 + i % 65, 'municipality', '049', nullif(i % 6, 5) from handed where kind = 'personal';

set session_replication_role = origin;

-- What pgbench asks for, and what visits are recorded of.
create table bench.questions as
select h.i as at, h.number, p.venue_id
from handed h
join programs p on p.i = h.i % {keys};
alter table bench.questions add primary key (at);
create table bench.visitors as
select row_number() over () - 1 as at, h.number, h.card_id, h.area_id as card_area_id
from handed h
where h.code_prefix = 'ESP' and h.kind = 'personal' and h.i % 30 <> 0 and (h.issued_on + interval '12 months')::date > now();
alter table bench.visitors add primary key (at);
create table bench.tills as
select p.i as at, p.client_id, v.id as venue_id, v.organisation_id, v.area_id, v.category
from programs p
join venues v on v.id = p.venue_id;
alter table bench.tills add primary key (at);

vacuum analyze;
