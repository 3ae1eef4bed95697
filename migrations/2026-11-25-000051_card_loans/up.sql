-- Loans of community cards: out to somebody who goes along with clients, and back. No borrower has a name here.

create table card_loans (
    id uuid not null,
    loan_id uuid not null,
    card_id uuid not null,
    site_id uuid not null,
    step text not null,
    borrower text,
    happened_on date not null,
    client_reference uuid,
    undoes_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint card_loans_pkey primary key (id),
    constraint card_loans_loan_id_id_key unique (loan_id, id),
    constraint card_loans_site_id_client_reference_key unique (site_id, client_reference),
    constraint card_loans_loan_id_fkey foreign key (loan_id) references card_loans (id),
    constraint card_loans_card_id_fkey foreign key (card_id) references cards (id),
    constraint card_loans_site_id_fkey foreign key (site_id) references sites (id),
    constraint card_loans_undoes_id_fkey foreign key (loan_id, undoes_id) references card_loans (loan_id, id),
    constraint card_loans_recorded_by_fkey foreign key (recorded_by) references users (id),
    constraint card_loans_step_check check (step in ('out', 'back')),
    constraint card_loans_borrower_check check (
        borrower in ('worker', 'volunteer', 'student') and step = 'out' or borrower is null and step = 'back'
    ),
    constraint card_loans_loan_id_check check ((loan_id = id) = (step = 'out' and undoes_id is null)),
    constraint card_loans_client_reference_check check ((client_reference is not null) = (loan_id = id)),
    constraint card_loans_happened_on_check
        check (happened_on <= (recorded_at at time zone 'Europe/Helsinki')::date),
    constraint card_loans_undoes_id_check check (undoes_id <> id)
);
create unique index card_loans_undoes_id_key on card_loans (loan_id, undoes_id) where undoes_id is not null;
create index card_loans_card_id_recorded_at_id_idx on card_loans (card_id, recorded_at, id);
create index card_loans_recorded_by_idx on card_loans (recorded_by);

comment on table card_loans is
    'Ledger: community cards lent out to somebody who goes along with clients, and brought back.';
comment on column card_loans.loan_id is 'The row with which the loan began; that row''s own id is the loan''s.';
comment on column card_loans.site_id is 'The card''s site.';
comment on column card_loans.step is 'out: lent; back: brought back.';
comment on column card_loans.borrower is 'The role of the person who took the card; never a name.';
comment on column card_loans.client_reference is
    'Chosen by the device that lends: the same one again is the same loan, not another.';
comment on column card_loans.undoes_id is
    'Set: this row takes back that one and repeats what it says; neither counts any more.';

create trigger card_loans_ledger before update or delete or truncate on card_loans
    for each statement execute function refuse_ledger_change();

create view card_loan_states as
select
    o.id,
    o.card_id,
    o.site_id,
    o.client_reference,
    o.borrower,
    o.happened_on as lent_on,
    o.recorded_by as lent_by,
    o.recorded_at as lent_at,
    exists (select from card_loans u where u.loan_id = o.id and u.undoes_id = o.id) as undone,
    b.id as return_id,
    b.happened_on as returned_on,
    b.recorded_by as returned_by,
    b.recorded_at as returned_at
from card_loans o
left join card_loans b
    on b.loan_id = o.id
    and b.step = 'back'
    and b.undoes_id is null
    and not exists (select from card_loans u where u.loan_id = b.loan_id and u.undoes_id = b.id)
where o.loan_id = o.id;

comment on view card_loan_states is
    'Each loan with its bringing back, if one stands; undone loans are marked, what was undone of others is left out.';

-- A site has thousands of cards and a handful of community cards: they are found without looking at the others.
create index cards_community_registered_at_id_idx on cards (registered_at, id) where kind = 'community';
create index cards_community_area_id_registered_at_id_idx on cards (area_id, registered_at, id)
    where kind = 'community';
create index cards_community_site_id_registered_at_id_idx on cards (site_id, registered_at, id)
    where kind = 'community';
