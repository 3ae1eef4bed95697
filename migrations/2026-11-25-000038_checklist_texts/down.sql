delete from checklist_answers;
delete from checklist_items;
alter table checklist_items drop column section;
