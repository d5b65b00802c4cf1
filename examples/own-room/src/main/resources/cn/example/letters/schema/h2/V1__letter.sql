-- The word of the room letters. H2 counts a rare character as two: texts have twice the room.

create table letter (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    writer varchar(750) not null,
    matter varchar(200) not null,
    received_on date not null,
    unit varchar(200) not null,
    due_on date not null,
    state varchar(80) not null,
    answer varchar(2000),
    answered_on date,
    reason varchar(400),
    constraint pk_letter primary key (congress, id)
);
create index ix_letter_unit on letter (congress, unit);
