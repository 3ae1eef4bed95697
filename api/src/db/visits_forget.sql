-- Takes the link of visits to cards ($1) away, and the hash of what was sent, in which the number was. Which visit was a
-- card's first use stays known, as figures count it.
with first_uses as (
    select distinct on (v.card_id) v.id
    from visits v
    where v.card_id = any($1) and v.state = 'used'
    order by v.card_id, v.occasion_date, v.recorded_at, v.id
), forgotten as (
    update visits v
    set card_id = null, content_hash = null, is_first_use = exists (select from first_uses f where f.id = v.id)
    where v.card_id = any($1)
    returning v.id, v.group_visit_id
), cleared as (
    update group_visits g
    set content_hash = null
    where g.content_hash is not null and g.id in (select f.group_visit_id from forgotten f)
)
select count(*) as gone from forgotten
