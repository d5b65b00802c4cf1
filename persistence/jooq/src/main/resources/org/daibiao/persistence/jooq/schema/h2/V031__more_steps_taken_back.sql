-- Which requests to return a suggestion, which referrals, and which steps of a project, were taken back, and why.

alter table suggestion_return add column taken_back_on date;
alter table suggestion_return add column taken_back_reason varchar(1000);
alter table project_progress add column taken_back_on date;
alter table project_progress add column taken_back_reason varchar(1000);
alter table project_milestone add column taken_back_on date;
alter table project_milestone add column taken_back_reason varchar(1000);
alter table project_supervision add column taken_back_on date;
alter table project_supervision add column taken_back_reason varchar(1000);
alter table project_adjustment add column taken_back_on date;
alter table project_adjustment add column taken_back_reason varchar(1000);
alter table suggestion_round add column taken_back_on date;
alter table suggestion_round add column taken_back_reason varchar(1000);
