-- The words of the room station: one table for each, congress first in every key.

create table station (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    name varchar(200) not null,
    kind varchar(80) not null,
    unit varchar(200) not null,
    place varchar(400) not null,
    batch bigint not null,
    tasks varchar(4000),
    requirements varchar(4000),
    positioning varchar(4000),
    since date not null,
    until date,
    constraint pk_station primary key (congress, id)
);
create index ix_station_name on station (congress, name);

create table station_post (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    station char(36) not null,
    duty varchar(80) not null,
    deputy char(36),
    person varchar(120),
    contact varchar(200),
    since date not null,
    until date,
    constraint pk_station_post primary key (congress, id)
);
create index ix_station_post_station on station_post (congress, station);
create index ix_station_post_deputy on station_post (congress, deputy);

create table station_happening (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    station char(36) not null,
    kind varchar(80) not null,
    detail varchar(400),
    brought varchar(1000),
    occasion char(36),
    people bigint not null,
    held_on date not null,
    taken_back_on date,
    taken_back_reason varchar(1000),
    constraint pk_station_happening primary key (congress, id)
);
create index ix_station_happening_station on station_happening (congress, station);
create index ix_station_happening_occasion on station_happening (congress, occasion);
