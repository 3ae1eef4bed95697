-- The feed of everything that may change a verdict: written by the database itself, in the transaction of the change.

create table card_changes (
    id bigint generated always as identity,
    txid bigint not null default pg_current_xact_id()::text::bigint,
    subject text not null,
    subject_id uuid,
    number text,
    at timestamptz not null default clock_timestamp(),
    constraint card_changes_pkey primary key (id),
    constraint card_changes_subject_check check (subject in ('card', 'stock_number', 'area', 'venue')),
    constraint card_changes_key_check check (
        (number is not null) = (subject = 'stock_number') and (subject_id is null) = (subject = 'stock_number')
    )
);
create index card_changes_txid_id_idx on card_changes (txid, id);

comment on table card_changes is
    'Ledger and feed: what a verdict may have to be read anew for. Readers take rows with txid below the snapshot horizon, pg_snapshot_xmin(pg_current_snapshot()), in the order (txid, id): ids have gaps and commit out of order.';
comment on column card_changes.txid is
    'Transaction that wrote it (64 bits, no wrap-around). Compare within one cluster only: a restored dump counts from the start.';
comment on column card_changes.subject_id is 'Id of the card, area or venue. No foreign key: the row may be gone.';
comment on column card_changes.number is 'The number, when the subject is one of a stock.';

create trigger card_changes_ledger before update or delete or truncate on card_changes
    for each statement execute function refuse_ledger_change();

create function record_card_changes() returns trigger language plpgsql as $$
declare
    -- The arguments: what changed, and the column that names it.
    subject constant text := tg_argv[0];
    source constant text := tg_argv[1];
    target constant text := case subject when 'stock_number' then 'number' else 'subject_id' end;
    written bigint;
begin
    execute format(
        'insert into card_changes (subject, %I) select %L, k from (select %I from changed %s) as keys (k)',
        target, subject, source,
        case tg_op when 'UPDATE' then format('union select %I from before', source)
            else format('group by %I', source) end
    );
    get diagnostics written = row_count;
    if written > 0 then
        -- Wakes the readers; says nothing.
        perform pg_notify('card_changes', '');
    end if;
    return null;
end;
$$;
comment on function record_card_changes() is
    'Statement trigger (subject, key column): one feed row for each thing that the statement changed, and one wake-up on channel card_changes.';

create trigger cards_changes_insert after insert on cards referencing new table as changed
    for each statement execute function record_card_changes('card', 'id');
create trigger cards_changes_update after update on cards referencing old table as before new table as changed
    for each statement execute function record_card_changes('card', 'id');
create trigger cards_changes_delete after delete on cards referencing old table as changed
    for each statement execute function record_card_changes('card', 'id');

create trigger issuances_changes_insert after insert on issuances referencing new table as changed
    for each statement execute function record_card_changes('card', 'card_id');
create trigger issuances_changes_update after update on issuances referencing old table as before new table as changed
    for each statement execute function record_card_changes('card', 'card_id');
create trigger issuances_changes_delete after delete on issuances referencing old table as changed
    for each statement execute function record_card_changes('card', 'card_id');

create trigger inactivations_changes_insert after insert on inactivations referencing new table as changed
    for each statement execute function record_card_changes('card', 'card_id');
create trigger inactivations_changes_update after update on inactivations referencing old table as before new table as changed
    for each statement execute function record_card_changes('card', 'card_id');
create trigger inactivations_changes_delete after delete on inactivations referencing old table as changed
    for each statement execute function record_card_changes('card', 'card_id');

create trigger background_facts_changes_insert after insert on background_facts referencing new table as changed
    for each statement execute function record_card_changes('card', 'card_id');
create trigger background_facts_changes_update after update on background_facts referencing old table as before new table as changed
    for each statement execute function record_card_changes('card', 'card_id');
create trigger background_facts_changes_delete after delete on background_facts referencing old table as changed
    for each statement execute function record_card_changes('card', 'card_id');

create trigger stock_numbers_changes_insert after insert on stock_numbers referencing new table as changed
    for each statement execute function record_card_changes('stock_number', 'number');
create trigger stock_numbers_changes_update after update on stock_numbers referencing old table as before new table as changed
    for each statement execute function record_card_changes('stock_number', 'number');
create trigger stock_numbers_changes_delete after delete on stock_numbers referencing old table as changed
    for each statement execute function record_card_changes('stock_number', 'number');

create trigger areas_changes_insert after insert on areas referencing new table as changed
    for each statement execute function record_card_changes('area', 'id');
create trigger areas_changes_update after update on areas referencing old table as before new table as changed
    for each statement execute function record_card_changes('area', 'id');
create trigger areas_changes_delete after delete on areas referencing old table as changed
    for each statement execute function record_card_changes('area', 'id');

create trigger area_periods_changes_insert after insert on area_periods referencing new table as changed
    for each statement execute function record_card_changes('area', 'area_id');
create trigger area_periods_changes_update after update on area_periods referencing old table as before new table as changed
    for each statement execute function record_card_changes('area', 'area_id');
create trigger area_periods_changes_delete after delete on area_periods referencing old table as changed
    for each statement execute function record_card_changes('area', 'area_id');

create trigger venues_changes_insert after insert on venues referencing new table as changed
    for each statement execute function record_card_changes('venue', 'id');
create trigger venues_changes_update after update on venues referencing old table as before new table as changed
    for each statement execute function record_card_changes('venue', 'id');
create trigger venues_changes_delete after delete on venues referencing old table as changed
    for each statement execute function record_card_changes('venue', 'id');
