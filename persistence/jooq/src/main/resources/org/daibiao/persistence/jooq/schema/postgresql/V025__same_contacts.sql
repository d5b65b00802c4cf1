-- Which contact another one records a second time, and who met on which days, which each recording asks.

alter table contact add column same_as char(36) collate "C";
create index ix_contact_same_as on contact (congress, same_as);
create index ix_contact_deputy_held_on on contact (congress, deputy, held_on);
create index ix_contact_member_held_on on contact (congress, member, held_on);
drop index ix_contact_deputy;
drop index ix_contact_member;
