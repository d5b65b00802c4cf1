-- The words of the room contact: one table for each, congress first in every key.

create table member_link (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    member char(36) not null,
    deputy char(36) not null,
    since date not null,
    until date,
    constraint pk_member_link primary key (congress, id)
);
create index ix_member_link_member on member_link (congress, member);
create index ix_member_link_deputy on member_link (congress, deputy);

create table voter_link (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    deputy char(36) not null,
    voter char(36) not null,
    since date not null,
    until date,
    constraint pk_voter_link primary key (congress, id)
);
create index ix_voter_link_deputy on voter_link (congress, deputy);
create index ix_voter_link_voter on voter_link (congress, voter);

create table contact (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    side varchar(80) not null,
    channel varchar(80) not null,
    member char(36),
    deputy char(36),
    people bigint not null,
    held_on date not null,
    station char(36),
    taken_back_on date,
    taken_back_reason varchar(1000),
    constraint pk_contact primary key (congress, id)
);
create index ix_contact_member on contact (congress, member);
create index ix_contact_deputy on contact (congress, deputy);
create index ix_contact_station on contact (congress, station);

create table matter (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    contact char(36) not null,
    deputy char(36),
    category varchar(80) not null,
    text varchar(4000) not null,
    raised_on date not null,
    taken_back_on date,
    constraint pk_matter primary key (congress, id)
);
create index ix_matter_contact on matter (congress, contact);
create index ix_matter_deputy on matter (congress, deputy);
