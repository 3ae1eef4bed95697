drop table api_client_venues;
drop table api_keys;
drop table api_clients;
