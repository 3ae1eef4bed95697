drop trigger cards_is_free_update on cards;
drop trigger cards_is_free_insert on cards;
drop trigger stock_numbers_is_free_insert on stock_numbers;
drop function mark_freed_stock_numbers();
drop function mark_stock_numbers();
drop function mark_new_stock_number();
drop index stock_numbers_stock_id_is_free_idx;
drop index stock_numbers_stock_id_position_key;
alter table stock_numbers
    drop column position,
    drop column is_free;
create index stock_numbers_stock_id_number_idx on stock_numbers (stock_id, number);
drop index stocks_area_id_id_idx;
drop index stocks_site_id_id_idx;
create index stocks_site_id_idx on stocks (site_id);
alter table stocks drop column given;
