-- The day until which each card was handed out, kept beside it: which cards end soon is read along an index.

create table card_ends (
    card_id uuid not null,
    site_id uuid not null,
    area_id uuid not null,
    printed_last_day date not null,
    constraint card_ends_pkey primary key (card_id),
    constraint card_ends_card_id_fkey foreign key (card_id) references cards (id),
    constraint card_ends_site_id_fkey foreign key (site_id) references sites (id),
    constraint card_ends_area_id_fkey foreign key (area_id) references areas (id)
);
create index card_ends_site_id_printed_last_day_card_id_idx on card_ends (site_id, printed_last_day, card_id);
create index card_ends_area_id_printed_last_day_card_id_idx on card_ends (area_id, printed_last_day, card_id);
create index card_ends_printed_last_day_card_id_idx on card_ends (printed_last_day, card_id);

comment on table card_ends is
    'The furthest last day of each card''s handings-out that stand; kept by a trigger, read by lists alone. A card whose handings-out are all undone has none.';
comment on column card_ends.site_id is 'The card''s own.';
comment on column card_ends.area_id is 'The card''s own.';
comment on column card_ends.printed_last_day is 'As printed: a pilot that was shortened may end the card earlier.';

insert into card_ends (card_id, site_id, area_id, printed_last_day)
select c.id, c.site_id, c.area_id, max(n.printed_last_day)
from cards c
join standing_issuances n on n.card_id = c.id
group by c.id;

create function keep_card_ends() returns trigger language plpgsql as $$
begin
    insert into card_ends as e (card_id, site_id, area_id, printed_last_day)
    select c.id, c.site_id, c.area_id, max(n.printed_last_day)
    from cards c
    join standing_issuances n on n.card_id = c.id
    where c.id in (select g.card_id from changed g)
    group by c.id
    on conflict (card_id) do update set printed_last_day = excluded.printed_last_day
        where e.printed_last_day <> excluded.printed_last_day;
    -- Only what undoes can leave a card without any.
    delete from card_ends e
    using changed g
    where g.undoes_id is not null and e.card_id = g.card_id
        and not exists (select from standing_issuances n where n.card_id = e.card_id);
    return null;
end;
$$;
comment on function keep_card_ends() is
    'Statement trigger of issuances: the furthest last day of the cards that were handed out, renewed, or whose handing-out was undone.';

create trigger issuances_card_ends after insert on issuances referencing new table as changed
    for each statement execute function keep_card_ends();
