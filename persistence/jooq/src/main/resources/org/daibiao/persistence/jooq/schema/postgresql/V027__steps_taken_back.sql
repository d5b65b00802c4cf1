-- Which replies, ratings and talks were taken back, why, and what taking one back restores; not known of what was recorded before.

alter table suggestion_reply add column from_state varchar(40);
alter table suggestion_reply add column taken_back_on date;
alter table suggestion_reply add column taken_back_reason varchar(500);
alter table suggestion_rating add column from_state varchar(40);
alter table suggestion_rating add column from_reason varchar(500);
alter table suggestion_rating add column taken_back_on date;
alter table suggestion_rating add column taken_back_reason varchar(500);
alter table suggestion_communication add column from_state varchar(40);
alter table suggestion_communication add column taken_back_on date;
alter table suggestion_communication add column taken_back_reason varchar(500);
alter table suggestion_due add column opened_by char(36) collate "C";
alter table suggestion_due add column settled_by char(36) collate "C";
