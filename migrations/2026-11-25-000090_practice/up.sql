-- Practice: a schema with tables of its own for all that is done to cards, in which new workers try the screens out. What reads
-- the register's own tables cannot meet a card from there: not a check, not a figure, not a list.

alter table sessions add column practises boolean not null default false;
create index sessions_practises_idx on sessions (user_id) where practises;
comment on column sessions.practises is
    'Whether the session practises: what it does to cards is done in the schema practice, at a site whose id is the account''s.';

create schema practice;
comment on schema practice is
    'Practice cards. The same tables, views and triggers as for real ones, reached with practice before public in the search path. They are emptied when the account stops.';

do $$
declare
    copied constant text[] := array(
        select t.relname::text
        from pg_class t
        where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname in (
            'audit_events', 'notices', 'stocks', 'stock_numbers', 'cards', 'card_ends', 'issuances', 'inactivations',
            'background_facts', 'background_answers', 'issuance_stamps', 'card_loans', 'card_actions', 'former_facts'
        )
    );
    name text;
    statement text;
begin
    -- The account's own practice site stands beside the sites that there are.
    select 'create view practice.sites as select ' || string_agg('s.' || quote_ident(column_name), ', ' order by ordinal_position)
        || ' from public.sites s union all select '
        || string_agg(case column_name when 'id' then 'u.id' else 's.' || quote_ident(column_name) end, ', ' order by ordinal_position)
        || ' from public.users u join public.sites s on s.id = u.site_id'
    into statement
    from information_schema.columns
    where table_schema = 'public' and table_name = 'sites';
    execute statement;

    foreach name in array copied loop
        execute format('create table practice.%I (like public.%I including all)', name, name);
    end loop;

    -- What refers to another copy, or to what is shared, does so here too; the site may be a practice site. What refers to
    -- a card goes with it, as practice cards go.
    for statement in
        select format(
            'alter table practice.%I add constraint %I %s', t.relname, f.conname,
            regexp_replace(pg_get_constraintdef(f.oid), 'REFERENCES (?:public\.)?(\w+)',
                'REFERENCES ' || case when r.relname = any (copied) then 'practice' else 'public' end || '.\1')
                || case when r.relname = any (copied) and f.confdeltype = 'a' then ' on delete cascade' else '' end
        )
        from pg_constraint f
        join pg_class t on t.oid = f.conrelid
        join pg_class r on r.oid = f.confrelid
        where f.contype = 'f' and t.relnamespace = 'public'::regnamespace and t.relname = any (copied) and r.relname <> 'sites'
    loop
        execute statement;
    end loop;

    -- Views bind their tables when they are made: with practice first in the path, to the copies.
    perform set_config('search_path', 'public', true);
    create temporary table practice_views on commit drop as
    select v.oid::int8 as place, format('create view practice.%I as %s', v.relname, pg_get_viewdef(v.oid)) as statement
    from pg_class v
    where v.relkind = 'v' and v.relname in (
        'standing_issuances', 'standing_inactivations', 'card_loan_states', 'card_action_states'
    ) and v.relnamespace = 'public'::regnamespace;
    perform set_config('search_path', 'practice, public, pg_temp', true);
    for statement in select v.statement from practice_views v order by v.place loop
        execute statement;
    end loop;
    drop table practice_views;
    perform set_config('search_path', 'public', true);

    -- The functions of triggers find their tables by the path. Ledgers need no guard here, and nothing feeds verdicts.
    for statement in
        select replace(pg_get_triggerdef(g.oid), ' ON public.', ' ON practice.')
        from pg_trigger g
        join pg_class t on t.oid = g.tgrelid
        where not g.tgisinternal and t.relnamespace = 'public'::regnamespace and t.relname = any (copied)
            and g.tgname !~ '(_ledger|_changes_insert|_changes_update|_changes_delete)$'
    loop
        execute statement;
    end loop;
end;
$$;
