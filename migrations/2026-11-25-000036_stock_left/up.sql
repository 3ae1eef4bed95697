-- What a batch was given, in which order, and which of its numbers are free: counted without looking at what was handed out.

alter table stocks add column given integer not null default 0;
update stocks s set given = (select count(*) from stock_numbers n where n.stock_id = s.id);
alter table stocks add constraint stocks_given_check check (given >= 0);
drop index stocks_site_id_idx;
create index stocks_site_id_id_idx on stocks (site_id, id);
create index stocks_area_id_id_idx on stocks (area_id, id);

comment on column stocks.given is 'How many numbers it began with; those that moved on are still counted here.';

alter table stock_numbers
    add column position integer not null default 0,
    add column is_free boolean not null default true;
update stock_numbers n
set position = o.position, is_free = not exists (
    select from cards c where c.number = n.number and c.number_freed_at is null
)
from (select number, row_number() over (partition by stock_id order by number) as position from stock_numbers) o
where o.number = n.number;
alter table stock_numbers add constraint stock_numbers_position_check check (position >= 0);
drop index stock_numbers_stock_id_number_idx;
create unique index stock_numbers_stock_id_position_key on stock_numbers (stock_id, position);
create index stock_numbers_stock_id_is_free_idx on stock_numbers (stock_id, position) where is_free;

comment on column stock_numbers.position is 'Its place in the batch, in the order of the pile; lists go on from it, as a number may stand in no address.';
comment on column stock_numbers.is_free is 'Whether no card holds the number; kept by triggers.';

create function mark_new_stock_number() returns trigger language plpgsql as $$
begin
    new.is_free := not exists (select from cards c where c.number = new.number and c.number_freed_at is null);
    return new;
end;
$$;
comment on function mark_new_stock_number() is 'Row trigger of stock_numbers: a number that a card holds is not free from the first.';

create trigger stock_numbers_is_free_insert before insert on stock_numbers
    for each row execute function mark_new_stock_number();

create function mark_stock_numbers() returns trigger language plpgsql as $$
begin
    update stock_numbers n
    set is_free = c.number_freed_at is not null
    from changed c
    where n.number = c.number and n.is_free <> (c.number_freed_at is not null);
    return null;
end;
$$;
comment on function mark_stock_numbers() is
    'Statement trigger of cards: a number is free until a card holds it, and again when the card was registered in error.';

create trigger cards_is_free_insert after insert on cards referencing new table as changed
    for each statement execute function mark_stock_numbers();

create function mark_freed_stock_numbers() returns trigger language plpgsql as $$
begin
    update stock_numbers n
    set is_free = c.number_freed_at is not null
    from changed c
    join before b on b.id = c.id
    where n.number = c.number and (b.number_freed_at is null) <> (c.number_freed_at is null);
    return null;
end;
$$;
comment on function mark_freed_stock_numbers() is
    'Statement trigger of cards: follows a number that was freed, or taken back by an undo.';

create trigger cards_is_free_update after update on cards referencing old table as before new table as changed
    for each statement execute function mark_freed_stock_numbers();
