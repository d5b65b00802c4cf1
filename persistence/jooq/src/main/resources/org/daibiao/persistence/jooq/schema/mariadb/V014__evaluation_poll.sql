-- The secret ballot by which projects were rated.

alter table project_evaluation add column poll char(36);
create index ix_project_evaluation_poll on project_evaluation (congress, poll);
