-- Room for what a cipher makes of personal data, an index by which it is found, voters' wishes, and that a voter was erased.

alter table deputy alter column phone type varchar(161);

alter table voter alter column name type varchar(375);
alter table voter alter column name drop not null;
alter table voter alter column phone type varchar(161);
alter table voter alter column address type varchar(1121);
alter table voter add column phone_index varchar(60);
alter table voter add column secrecy varchar(40) default 'not-asked' not null;
alter table voter add column erased_on date;
create index ix_voter_phone on voter (congress, phone);
create index ix_voter_phone_index on voter (congress, phone_index);

-- Who looked at a voter's data for what.

create table disclosure (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    voter char(36) collate "C" not null,
    purpose varchar(40) not null,
    reference varchar(100),
    disclosed_on date not null,
    constraint pk_disclosure primary key (congress, id)
);
create index ix_disclosure_voter on disclosure (congress, voter);
