-- The word of the room letters. Ids sort by their bytes, whatever the database's own collation is.

create table letter (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    writer varchar(375) not null,
    matter varchar(100) not null,
    received_on date not null,
    unit varchar(100) not null,
    due_on date not null,
    state varchar(40) not null,
    answer varchar(1000),
    answered_on date,
    reason varchar(200),
    constraint pk_letter primary key (congress, id)
);
create index ix_letter_unit on letter (congress, unit);
