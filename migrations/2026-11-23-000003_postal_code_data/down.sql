delete from postal_codes;
delete from municipalities;
delete from regions;
