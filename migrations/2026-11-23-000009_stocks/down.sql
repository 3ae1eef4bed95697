drop table stock_numbers;
drop table stocks;
