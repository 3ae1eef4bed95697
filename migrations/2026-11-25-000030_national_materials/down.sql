delete from materials where id::text like '019abc00-0000-7000-8000-0000000001__';
