-- What records said before they were put right, and whose phone number was shown for what.

create table correction (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    corrected char(36) not null,
    of_table varchar(30) not null,
    component varchar(40) not null,
    earlier varchar(4000),
    reason varchar(500) not null,
    corrected_on date not null,
    constraint pk_correction primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_correction_corrected on correction (congress, corrected);
create index ix_correction_corrected_on on correction (congress, corrected_on);

alter table disclosure modify column voter char(36) null;
alter table disclosure add column deputy char(36);
create index ix_disclosure_deputy on disclosure (congress, deputy);
