drop table issuance_stamps;
drop table background_answers;
drop table background_facts;
