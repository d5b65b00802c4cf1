-- The words of the room station: one table for each, congress first in every key.

create table station (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    name varchar(100) not null,
    kind varchar(40) not null,
    unit varchar(100) not null,
    place varchar(200) not null,
    batch bigint not null,
    tasks varchar(2000),
    requirements varchar(2000),
    positioning varchar(2000),
    since date not null,
    until date,
    constraint pk_station primary key (congress, id)
);
create index ix_station_name on station (congress, name);

create table station_post (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    station char(36) collate "C" not null,
    duty varchar(40) not null,
    deputy char(36) collate "C",
    person varchar(60),
    contact varchar(100),
    since date not null,
    until date,
    constraint pk_station_post primary key (congress, id)
);
create index ix_station_post_station on station_post (congress, station);
create index ix_station_post_deputy on station_post (congress, deputy);

create table station_happening (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    station char(36) collate "C" not null,
    kind varchar(40) not null,
    detail varchar(200),
    brought varchar(500),
    occasion char(36) collate "C",
    people bigint not null,
    held_on date not null,
    taken_back_on date,
    taken_back_reason varchar(500),
    constraint pk_station_happening primary key (congress, id)
);
create index ix_station_happening_station on station_happening (congress, station);
create index ix_station_happening_occasion on station_happening (congress, occasion);
