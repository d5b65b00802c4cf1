-- The journal's head knows the link of the last act; acts of before have none.

alter table head add column hash varchar(64);

-- The words of the room audit: one table for each, congress first in every key.

create table audit_reading (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    after_number bigint not null,
    last_number bigint not null,
    reason varchar(200) not null,
    constraint pk_audit_reading primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
