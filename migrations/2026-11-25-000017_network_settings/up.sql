-- National settings that coordinators and Kaikukeskus work by.

alter table network
    add column operating_model_version text not null default '2022',
    add column audit_retention_months integer not null default 60,
    add column second_factor_required boolean not null default false,
    add constraint network_operating_model_version_check check (btrim(operating_model_version) <> ''),
    add constraint network_audit_retention_months_check check (audit_retention_months between 12 and 240);

comment on column network.operating_model_version is 'The version of the operating model that a commitment made now is to.';
comment on column network.audit_retention_months is 'Months that the audit trail is kept.';
comment on column network.second_factor_required is
    'True: the national administrator and coordinators must have a second factor before they do anything else.';
