-- What records said before they were put right, and whose phone number was shown for what.

create table correction (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    corrected char(36) not null,
    of_table varchar(60) not null,
    component varchar(80) not null,
    earlier varchar(8000),
    reason varchar(1000) not null,
    corrected_on date not null,
    constraint pk_correction primary key (congress, id)
);
create index ix_correction_corrected on correction (congress, corrected);
create index ix_correction_corrected_on on correction (congress, corrected_on);

alter table disclosure alter column voter drop not null;
alter table disclosure add column deputy char(36);
create index ix_disclosure_deputy on disclosure (congress, deputy);
