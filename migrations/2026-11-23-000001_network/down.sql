drop table network;
