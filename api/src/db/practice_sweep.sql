-- What accounts have practised that have no session in practice at a moment ($1), statement by statement. The practice site's
-- id is the account's; what refers to a card or a batch goes with it.
delete from practice.issuance_stamps s
where not exists (
    select from sessions e where e.user_id = s.site_id and e.practises and e.ended_at is null and e.expires_at > $1
);
delete from practice.cards c
where not exists (
    select from sessions e where e.user_id = c.site_id and e.practises and e.ended_at is null and e.expires_at > $1
);
delete from practice.stocks k
where not exists (
    select from sessions e where e.user_id = k.site_id and e.practises and e.ended_at is null and e.expires_at > $1
);
delete from practice.notices n
where not exists (
    select from sessions e where e.user_id = n.site_id and e.practises and e.ended_at is null and e.expires_at > $1
);
delete from practice.audit_events v
where not exists (
    select from sessions e where e.user_id = v.user_id and e.practises and e.ended_at is null and e.expires_at > $1
)
