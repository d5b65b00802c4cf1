-- Which opinion and which suggestion another one records a second time, and what each entering of a deputy, an opinion or a suggestion asks to find such.

alter table opinion add column same_as char(36) collate "C";
create index ix_opinion_same_as on opinion (congress, same_as);
create index ix_opinion_unit_raised_on on opinion (congress, unit, raised_on);
alter table suggestion add column same_as char(36) collate "C";
create index ix_suggestion_same_as on suggestion (congress, same_as);
create index ix_suggestion_title on suggestion (congress, title);
create index ix_deputy_name on deputy (congress, name);
create index ix_deputy_unit on deputy (congress, unit);
