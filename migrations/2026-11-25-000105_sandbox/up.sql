-- Test mode: a schema with tables of its own for all that a test key could see or write. Tables about cards stay empty there: what
-- asks for a card finds none, whichever query it is, and test numbers are answered from a list of the program. What reads the
-- register's own tables cannot meet a visit from there: not a figure, not a list, not the retention of real ones.

create schema sandbox;
comment on schema sandbox is
    'Test data of API clients in test mode, reached with sandbox before public in the search path. A reset empties those of a client, a job those that are older than thirty days.';

do $$
declare
    copied constant text[] := array(
        select t.relname::text
        from pg_class t
        where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname in (
            'audit_events', 'notices', 'stocks', 'stock_numbers', 'cards', 'card_ends', 'issuances', 'inactivations',
            'background_facts', 'background_answers', 'issuance_stamps', 'card_loans', 'card_actions', 'former_facts',
            'group_visits', 'visits', 'visit_events', 'visit_stamps'
        )
    );
    name text;
    statement text;
begin
    foreach name in array copied loop
        execute format('create table sandbox.%I (like public.%I including all)', name, name);
    end loop;

    -- What belongs to a visit goes with it. What is around a visit is made up, and refers to nothing.
    for statement in
        select format(
            'alter table sandbox.%I add constraint %I %s on delete cascade', t.relname, f.conname,
            regexp_replace(pg_get_constraintdef(f.oid), 'REFERENCES (?:public\.)?(\w+)', 'REFERENCES sandbox.\1')
        )
        from pg_constraint f
        join pg_class t on t.oid = f.conrelid
        join pg_class r on r.oid = f.confrelid
        where f.contype = 'f' and t.relnamespace = 'public'::regnamespace and f.confdeltype = 'a'
            and t.relname in ('group_visits', 'visits', 'visit_events', 'visit_stamps')
            and r.relname in ('group_visits', 'visits', 'visit_events')
    loop
        execute statement;
    end loop;

    -- Views bind their tables when they are made: with sandbox first in the path, to the copies.
    perform set_config('search_path', 'public', true);
    create temporary table sandbox_views on commit drop as
    select v.oid::int8 as place, format('create view sandbox.%I as %s', v.relname, pg_get_viewdef(v.oid)) as statement
    from pg_class v
    where v.relkind = 'v' and v.relname in (
        'standing_issuances', 'standing_inactivations', 'card_loan_states', 'card_action_states', 'standing_visit_events'
    ) and v.relnamespace = 'public'::regnamespace;
    perform set_config('search_path', 'sandbox, public, pg_temp', true);
    for statement in select v.statement from sandbox_views v order by v.place loop
        execute statement;
    end loop;
    drop table sandbox_views;
    perform set_config('search_path', 'public', true);
end;
$$;

-- The test clock may be set to any moment: how old a row is, the database says.
alter table sandbox.visits add column stored_at timestamptz not null default now();
comment on column sandbox.visits.stored_at is 'When it was really stored: it goes thirty days later.';
create index visits_stored_at_idx on sandbox.visits (stored_at);

-- The functions of triggers find their tables by the path.
create trigger visit_events_follow after insert on sandbox.visit_events referencing new table as changed
    for each statement execute function follow_visit_events();

create function sandbox.discard() returns trigger language plpgsql as $$
begin
    return null;
end;
$$;
comment on function sandbox.discard() is 'Row trigger: nothing is kept. Test data have no trail, and nobody is told of them.';

create trigger audit_events_discard before insert on sandbox.audit_events
    for each row execute function sandbox.discard();
create trigger notices_discard before insert on sandbox.notices
    for each row execute function sandbox.discard();
