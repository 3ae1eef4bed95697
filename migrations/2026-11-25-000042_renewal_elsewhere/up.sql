-- Whether a card may be renewed at another site of its area.

alter table areas add column renewal_elsewhere boolean not null default false;

comment on column areas.renewal_elsewhere is
    'True: its sites may renew each other''s cards. False: only the issuing site may; elsewhere the coordinator is asked.';
