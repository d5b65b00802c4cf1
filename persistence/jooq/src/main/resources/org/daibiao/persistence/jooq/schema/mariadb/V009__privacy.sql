-- Room for what a cipher makes of personal data, an index by which it is found, voters' wishes, and that a voter was erased.

alter table deputy modify column phone varchar(161);

alter table voter modify column name varchar(375) null;
alter table voter modify column phone varchar(161);
alter table voter modify column address varchar(1121);
alter table voter add column phone_index varchar(60);
alter table voter add column secrecy varchar(40) default 'not-asked' not null;
alter table voter add column erased_on date;
create index ix_voter_phone on voter (congress, phone);
create index ix_voter_phone_index on voter (congress, phone_index);

-- Who looked at a voter's data for what.

create table disclosure (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    voter char(36) not null,
    purpose varchar(40) not null,
    reference varchar(100),
    disclosed_on date not null,
    constraint pk_disclosure primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_disclosure_voter on disclosure (congress, voter);
