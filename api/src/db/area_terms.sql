-- Which of these areas ($1) are local only, and how did their pilots stand?
select coalesce(jsonb_agg(t.terms), '[]') as areas
from area_terms t
where t.area_id = any($1)
