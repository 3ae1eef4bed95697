drop table checklist_answers;
drop table checklist_items;
drop table commitments;
