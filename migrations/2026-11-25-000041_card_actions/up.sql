-- What was done to cards: one row for each thing that an account did, by which it can undo it on the same day.

create table card_actions (
    id uuid not null,
    kind text not null,
    card_id uuid not null,
    former_card_id uuid,
    issuance_id uuid,
    inactivation_id uuid,
    reason text,
    site_id uuid not null,
    client_reference uuid,
    content_hash bytea,
    done_by uuid not null,
    at timestamptz not null,
    undone_at timestamptz,
    constraint card_actions_pkey primary key (id),
    constraint card_actions_site_id_client_reference_key unique (site_id, client_reference),
    constraint card_actions_card_id_fkey foreign key (card_id) references cards (id),
    constraint card_actions_former_card_id_fkey foreign key (former_card_id) references cards (id),
    constraint card_actions_issuance_id_fkey foreign key (card_id, issuance_id) references issuances (card_id, id),
    constraint card_actions_inactivation_id_fkey foreign key (inactivation_id) references inactivations (id),
    constraint card_actions_site_id_fkey foreign key (site_id) references sites (id),
    constraint card_actions_done_by_fkey foreign key (done_by) references users (id),
    constraint card_actions_kind_check check (
        kind in ('register', 'renew', 'replace', 're_enter', 'inactivate', 'correct_facts')
    ),
    constraint card_actions_reason_check check (reason in ('lost', 'broken', 'misused', 'other')),
    constraint card_actions_replace_check check ((kind = 'replace') = (reason is not null)),
    constraint card_actions_former_card_id_check check (
        former_card_id <> card_id
        and (kind not in ('replace', 're_enter') or former_card_id is not null)
        and (kind not in ('register', 'inactivate', 'correct_facts') or former_card_id is null)
    ),
    constraint card_actions_issuance_id_check check (
        (issuance_id is not null) = (kind in ('register', 'renew', 'replace', 're_enter'))
    ),
    constraint card_actions_inactivation_id_check check (
        (inactivation_id is not null) = (kind = 'inactivate' or former_card_id is not null)
    ),
    constraint card_actions_content_hash_check check (octet_length(content_hash) = 32),
    constraint card_actions_undone_at_check check (undone_at >= at)
);
create index card_actions_card_id_at_id_idx on card_actions (card_id, at, id);
create unique index card_actions_issuance_id_key on card_actions (card_id, issuance_id) where issuance_id is not null;
create unique index card_actions_inactivation_id_key on card_actions (inactivation_id) where inactivation_id is not null;
create index card_actions_former_card_id_idx on card_actions (former_card_id) where former_card_id is not null;
create index card_actions_done_by_at_id_idx on card_actions (done_by, at, id);

comment on table card_actions is
    'What accounts did to cards: registered, renewed, replaced, re-entered a mistyped number, took out of use, corrected facts. What came of it is in the ledgers.';
comment on column card_actions.card_id is 'The card; the new one, when there is a new number.';
comment on column card_actions.former_card_id is 'The card before, when there is a new number.';
comment on column card_actions.issuance_id is 'The handing-out that it added; of a re-entered number the latest of those that were written anew.';
comment on column card_actions.inactivation_id is 'The inactivation that it added: of the card, or of the one before.';
comment on column card_actions.reason is 'Why a card was replaced. Why one was taken out of use is in the inactivation.';
comment on column card_actions.site_id is 'The site where it was done; references of devices are unique for it.';
comment on column card_actions.client_reference is
    'Chosen by the device: the same one again is the same action. Null when that of the card says it, and for what is safe to repeat.';
comment on column card_actions.content_hash is
    'HMAC-SHA-256 of the request, to tell a repetition from another content; goes with the background facts.';
comment on column card_actions.undone_at is 'When the account undid it: on the same day in Finland. Undone, it counts as not done.';

create table former_facts (
    action_id uuid not null,
    card_id uuid not null,
    facts jsonb not null,
    kept_on date not null,
    constraint former_facts_pkey primary key (action_id),
    constraint former_facts_action_id_fkey foreign key (action_id) references card_actions (id),
    constraint former_facts_card_id_fkey foreign key (card_id) references background_facts (card_id)
        on update cascade on delete cascade
);
create index former_facts_card_id_idx on former_facts (card_id);
create index former_facts_kept_on_idx on former_facts (kept_on);

comment on table former_facts is
    'Background facts as they were before an action, so that it can be undone. They go when the day is over, and with the facts of the card.';
comment on column former_facts.facts is 'As the API tells them: years, places and codes, never identity.';
comment on column former_facts.kept_on is 'The day of the action in Finland; from the next day on the row is taken away.';

create view card_action_states as
select
    a.id,
    a.kind,
    a.card_id,
    c.number,
    a.former_card_id,
    f.number as former_number,
    a.issuance_id,
    a.inactivation_id,
    i.printed_last_day,
    a.site_id,
    a.done_by,
    a.at,
    a.undone_at,
    not exists (
        select from card_actions l
        where l.card_id = a.card_id and l.undone_at is null and (l.at, l.id) > (a.at, a.id)
    ) and not exists (
        select from card_actions l
        where l.former_card_id = a.card_id and l.undone_at is null and (l.at, l.id) > (a.at, a.id)
    ) as is_latest,
    a.kind <> 'correct_facts' or exists (select from former_facts k where k.action_id = a.id) as is_restorable
from card_actions a
join cards c on c.id = a.card_id
left join cards f on f.id = a.former_card_id
left join issuances i on i.id = a.issuance_id and i.card_id = a.card_id;

comment on view card_action_states is
    'Each action with the numbers, the printed last day, whether nothing that stands was done to the card since, and whether what an undo takes is still there.';
