-- The numbers under which other systems know deputies and stations, one record each, and what a hand corrected since an import last agreed.

alter table deputy add column external_key varchar(64);
create unique index uq_deputy_external_key on deputy (congress, external_key);

alter table station add column external_key varchar(64);
create unique index uq_station_external_key on station (congress, external_key);

create table hand_corrected (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    of_table varchar(30) not null,
    components_1 varchar(40),
    components_2 varchar(40),
    components_3 varchar(40),
    components_4 varchar(40),
    components_5 varchar(40),
    components_6 varchar(40),
    components_7 varchar(40),
    components_8 varchar(40),
    constraint pk_hand_corrected primary key (congress, id)
);
