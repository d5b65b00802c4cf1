-- The words of the room deputy: one table for each, congress first in every key.

create table deputy (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    name varchar(120) not null,
    unit varchar(200) not null,
    constituency varchar(200),
    delegation varchar(200),
    phone varchar(40),
    sectors_1 varchar(80),
    sectors_2 varchar(80),
    sectors_3 varchar(80),
    sectors_4 varchar(80),
    constraint pk_deputy primary key (congress, id)
);

create table seat (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    deputy char(36) not null,
    office varchar(80) not null,
    since date not null,
    until date,
    cause varchar(80),
    revocation varchar(1000),
    constraint pk_seat primary key (congress, id)
);
create index ix_seat_deputy on seat (congress, deputy);

create table suspension (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    deputy char(36) not null,
    cause varchar(80) not null,
    since date not null,
    until date,
    constraint pk_suspension primary key (congress, id)
);
create index ix_suspension_deputy on suspension (congress, deputy);

create table deputy_group (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    kind varchar(80) not null,
    name varchar(200) not null,
    unit varchar(200) not null,
    since date not null,
    constraint pk_deputy_group primary key (congress, id)
);
create index ix_deputy_group_name on deputy_group (congress, name);

create table group_membership (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    deputy char(36) not null,
    joined char(36) not null,
    kind varchar(80) not null,
    since date not null,
    until date,
    constraint pk_group_membership primary key (congress, id)
);
create index ix_group_membership_deputy on group_membership (congress, deputy);
create index ix_group_membership_joined on group_membership (congress, joined);

create table voter (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    name varchar(120) not null,
    constituency varchar(200) not null,
    phone varchar(40),
    address varchar(400),
    since date not null,
    constraint pk_voter primary key (congress, id)
);
