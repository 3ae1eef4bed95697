update checklist_items set url = '/admin/materials' where code = 'paper_form' and url = '/admin/paper-form';
