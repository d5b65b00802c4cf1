-- Whether what is owed no more was done or fell away; not known of what was settled before.

alter table suggestion_due add column ending varchar(40);
