-- The item on the paper form leads to the page that prints it.

update checklist_items set url = '/admin/paper-form' where code = 'paper_form' and url = '/admin/materials';
