-- Notices: what the register tells a coordinator, site or venue on its home page.

create table notices (
    id uuid not null,
    key text not null,
    kind text not null,
    area_id uuid,
    site_id uuid,
    venue_id uuid,
    subject_id uuid,
    subject_name text,
    details jsonb not null default '{}',
    raised_at timestamptz not null,
    done_at timestamptz,
    done_by uuid,
    constraint notices_pkey primary key (id),
    constraint notices_key_key unique (key),
    constraint notices_area_id_fkey foreign key (area_id) references areas (id),
    constraint notices_site_id_fkey foreign key (site_id) references sites (id),
    constraint notices_venue_id_fkey foreign key (venue_id) references venues (id),
    constraint notices_done_by_fkey foreign key (done_by) references users (id),
    constraint notices_kind_check check (kind in (
        'stock_low', 'commitment_missing', 'checklist_missing', 'brochure_missing', 'pilot_ending',
        'pilot_shortened', 'key_expiring', 'guessing', 'shown_before_registered'
    )),
    constraint notices_recipient_check check (num_nonnulls(area_id, site_id, venue_id) <= 1),
    constraint notices_done_check check ((done_at is null) = (done_by is null)),
    constraint notices_details_check check (jsonb_typeof(details) = 'object')
);
create index notices_area_id_idx on notices (area_id);
create index notices_site_id_idx on notices (site_id);
create index notices_venue_id_idx on notices (venue_id);
create index notices_done_by_idx on notices (done_by);

comment on table notices is 'Notices to an area''s coordinators, a site, a venue, or to Kaikukeskus when none of these is named.';
comment on column notices.key is 'Names the occasion, such as the stock and the site: the same occasion raises one notice.';
comment on column notices.subject_id is 'What it is about, such as an organisation. No foreign key: it may be of several kinds.';
comment on column notices.subject_name is 'Name of what it is about; never a card''s number.';
comment on column notices.details is 'Figures and days for its words; never a fact about a holder.';
comment on column notices.done_at is 'When somebody pressed it away; null while it stands.';
