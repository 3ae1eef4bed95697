-- Stock: printed numbers that an area gave to a site and that may be registered there.

create table stocks (
    id uuid not null,
    area_id uuid not null,
    site_id uuid not null,
    kind text not null,
    given_on date not null,
    given_by uuid not null,
    created_at timestamptz not null default now(),
    constraint stocks_pkey primary key (id),
    constraint stocks_area_id_fkey foreign key (area_id) references areas (id),
    constraint stocks_site_id_fkey foreign key (site_id) references sites (id),
    constraint stocks_given_by_fkey foreign key (given_by) references users (id),
    constraint stocks_kind_check check (kind in ('personal', 'community'))
);
create index stocks_area_id_idx on stocks (area_id);
create index stocks_site_id_idx on stocks (site_id);
create index stocks_given_by_idx on stocks (given_by);

comment on table stocks is 'Batches of printed card numbers (korttierä), each given by an area to a site.';
comment on column stocks.area_id is 'The area that gave it, as it was then.';

create table stock_numbers (
    number text not null,
    stock_id uuid not null,
    constraint stock_numbers_pkey primary key (number),
    constraint stock_numbers_stock_id_fkey foreign key (stock_id) references stocks (id),
    constraint stock_numbers_number_check check (number ~ '^[A-Z0-9]{4,24}$')
);
create index stock_numbers_stock_id_number_idx on stock_numbers (stock_id, number);

comment on table stock_numbers is
    'The numbers of each batch; kind and site are the batch''s. Taken are those that a card holds whose number is not freed.';
comment on column stock_numbers.stock_id is 'A number given on to another site moves to a batch of that site.';
