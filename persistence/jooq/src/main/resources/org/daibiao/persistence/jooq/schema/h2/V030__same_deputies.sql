-- Into which deputy another one was merged, and who was.

alter table deputy add column same_as char(36);
create index ix_deputy_same_as on deputy (congress, same_as);
