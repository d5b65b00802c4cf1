-- The numbers under which other systems know deputies and stations, one record each, and what a hand corrected since an import last agreed.

alter table deputy add column external_key varchar(128);
create unique index uq_deputy_external_key on deputy (congress, external_key);

alter table station add column external_key varchar(128);
create unique index uq_station_external_key on station (congress, external_key);

create table hand_corrected (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    of_table varchar(60) not null,
    components_1 varchar(80),
    components_2 varchar(80),
    components_3 varchar(80),
    components_4 varchar(80),
    components_5 varchar(80),
    components_6 varchar(80),
    components_7 varchar(80),
    components_8 varchar(80),
    constraint pk_hand_corrected primary key (congress, id)
);
