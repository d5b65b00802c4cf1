-- Whether a due day rests on a year whose notice was there, and how long what has one is given.

alter table suggestion_due add column certainty varchar(40) default 'certain' not null;
alter table suggestion_round add column certainty varchar(40) default 'certain' not null;
alter table opinion add column certainty varchar(40) default 'certain' not null;
alter table opinion_handling add column certainty varchar(40) default 'certain' not null;
alter table project_rectification add column certainty varchar(40) default 'certain' not null;

alter table opinion_handling add column time_limit varchar(40);
alter table opinion_handling add column roll varchar(40) default 'forward' not null;
alter table project_rectification add column time_limit varchar(40);
alter table project_rectification add column roll varchar(40) default 'forward' not null;

create index ix_suggestion_due_certainty on suggestion_due (congress, certainty);
create index ix_opinion_certainty on opinion (congress, certainty);
create index ix_project_rectification_certainty on project_rectification (congress, certainty);
