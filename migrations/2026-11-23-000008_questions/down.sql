drop table question_options;
drop table questions;
