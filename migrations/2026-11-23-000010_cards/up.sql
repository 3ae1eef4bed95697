-- Cards and the two ledgers of what happened to them: handed out, and inactivated.

create table cards (
    id uuid not null,
    number text not null,
    kind text not null,
    site_id uuid not null,
    area_id uuid not null,
    client_reference uuid not null,
    content_hash bytea,
    replaces_card_id uuid,
    number_freed_at timestamptz,
    registered_by uuid not null,
    registered_at timestamptz not null,
    constraint cards_pkey primary key (id),
    constraint cards_site_id_client_reference_key unique (site_id, client_reference),
    constraint cards_site_id_fkey foreign key (site_id) references sites (id),
    constraint cards_area_id_fkey foreign key (area_id) references areas (id),
    constraint cards_replaces_card_id_fkey foreign key (replaces_card_id) references cards (id),
    constraint cards_registered_by_fkey foreign key (registered_by) references users (id),
    constraint cards_number_check check (number ~ '^[A-Z0-9]{4,24}$'),
    constraint cards_kind_check check (kind in ('personal', 'community')),
    constraint cards_content_hash_check check (octet_length(content_hash) = 32),
    constraint cards_replaces_card_id_check check (replaces_card_id <> id),
    constraint cards_number_freed_at_check check (number_freed_at >= registered_at)
);
create unique index cards_number_key on cards (number) where number_freed_at is null;
create unique index cards_replaces_card_id_key on cards (replaces_card_id)
    where replaces_card_id is not null and number_freed_at is null;
create index cards_replaces_card_id_idx on cards (replaces_card_id) where replaces_card_id is not null;
create index cards_registered_at_id_idx on cards (registered_at, id);
create index cards_site_id_registered_at_id_idx on cards (site_id, registered_at, id);
create index cards_area_id_registered_at_id_idx on cards (area_id, registered_at, id);
create index cards_registered_by_idx on cards (registered_by);

comment on table cards is 'Registered cards. A card is a number, never a person; its state is derived from the ledgers.';
comment on column cards.id is 'Random (UUIDv4): it must not tell when the card was given.';
comment on column cards.site_id is 'The site that issued it and sees its facts.';
comment on column cards.area_id is 'The area of the site when it was registered.';
comment on column cards.client_reference is 'Chosen by the device that registers: the same one again is the same card, not another.';
comment on column cards.content_hash is
    'HMAC-SHA-256 of the registration request, to tell a repetition from another content; goes with the background facts.';
comment on column cards.replaces_card_id is 'The card in whose place it came.';
comment on column cards.number_freed_at is
    'Set when it was registered in error: the number is free again and no longer this card''s.';

create table issuances (
    id uuid not null,
    card_id uuid not null,
    kind text not null,
    issued_on date not null,
    printed_last_day date not null,
    area_id uuid not null,
    organisation_id uuid not null,
    site_id uuid not null,
    undoes_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    late_entry boolean not null
        generated always as (issued_on < (recorded_at at time zone 'Europe/Helsinki')::date) stored,
    constraint issuances_pkey primary key (id),
    constraint issuances_card_id_id_key unique (card_id, id),
    constraint issuances_card_id_fkey foreign key (card_id) references cards (id),
    constraint issuances_area_id_fkey foreign key (area_id) references areas (id),
    constraint issuances_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint issuances_site_id_fkey foreign key (site_id) references sites (id),
    constraint issuances_undoes_id_fkey foreign key (card_id, undoes_id) references issuances (card_id, id),
    constraint issuances_recorded_by_fkey foreign key (recorded_by) references users (id),
    constraint issuances_kind_check check (kind in ('first', 'renewal', 'replacement')),
    constraint issuances_printed_last_day_check check (printed_last_day >= issued_on),
    constraint issuances_issued_on_check check (issued_on <= (recorded_at at time zone 'Europe/Helsinki')::date),
    constraint issuances_undoes_id_check check (undoes_id <> id)
);
create unique index issuances_opening_key on issuances (card_id)
    where kind in ('first', 'replacement') and undoes_id is null;
create unique index issuances_undoes_id_key on issuances (card_id, undoes_id) where undoes_id is not null;
create index issuances_area_id_issued_on_idx on issuances (area_id, issued_on);
create index issuances_organisation_id_issued_on_idx on issuances (organisation_id, issued_on);
create index issuances_site_id_issued_on_idx on issuances (site_id, issued_on);
create index issuances_recorded_by_idx on issuances (recorded_by);

comment on table issuances is
    'Ledger: each handing-out of a card. Area, organisation and site are stamped as they were, so that moving a site changes no past figure.';
comment on column issuances.kind is 'A card opens with first or replacement, once; renewals follow.';
comment on column issuances.printed_last_day is 'The last valid day written inside the card; never changes. A pilot that ends earlier cuts it.';
comment on column issuances.undoes_id is
    'Set: this row takes back that one and repeats its kind and days; neither counts any more.';
comment on column issuances.late_entry is 'True when it was recorded on a later day than the issue day (from a paper form).';

create trigger issuances_ledger before update or delete or truncate on issuances
    for each statement execute function refuse_ledger_change();

create table inactivations (
    id uuid not null,
    card_id uuid not null,
    reason text not null,
    inactive_from date not null,
    undoes_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint inactivations_pkey primary key (id),
    constraint inactivations_card_id_id_key unique (card_id, id),
    constraint inactivations_card_id_fkey foreign key (card_id) references cards (id),
    constraint inactivations_undoes_id_fkey foreign key (card_id, undoes_id) references inactivations (card_id, id),
    constraint inactivations_recorded_by_fkey foreign key (recorded_by) references users (id),
    constraint inactivations_reason_check
        check (reason in ('lost', 'broken', 'replaced', 'misused', 'registered_in_error', 'other')),
    constraint inactivations_inactive_from_check
        check (inactive_from <= (recorded_at at time zone 'Europe/Helsinki')::date),
    constraint inactivations_undoes_id_check check (undoes_id <> id)
);
create unique index inactivations_undoes_id_key on inactivations (card_id, undoes_id) where undoes_id is not null;
create index inactivations_recorded_by_idx on inactivations (recorded_by);

comment on table inactivations is 'Ledger: cards taken out of use, and the undoing of it.';
comment on column inactivations.reason is 'registered_in_error also frees the number (cards.number_freed_at).';
comment on column inactivations.inactive_from is 'First day on which the card is not valid.';
comment on column inactivations.undoes_id is
    'Set: this row takes back that one and repeats its reason and day; neither counts any more.';

create trigger inactivations_ledger before update or delete or truncate on inactivations
    for each statement execute function refuse_ledger_change();

create view standing_issuances as
select n.*
from issuances n
where n.undoes_id is null
    and not exists (select from issuances u where u.undoes_id = n.id and u.card_id = n.card_id);

comment on view standing_issuances is 'The handings-out that stand: rows that undo and rows undone are left out.';

create view standing_inactivations as
select n.*
from inactivations n
where n.undoes_id is null
    and not exists (select from inactivations u where u.undoes_id = n.id and u.card_id = n.card_id);

comment on view standing_inactivations is 'The inactivations that stand: rows that undo and rows undone are left out.';
