-- The words of the room delivery: one table for each, congress first in every key.

create table delivery (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    listener varchar(60) not null,
    last_number bigint not null,
    holder varchar(64),
    held_until datetime(6),
    failures bigint not null,
    next_try datetime(6),
    reason varchar(500),
    constraint pk_delivery primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;

create table delivery_set_aside (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    listener varchar(60) not null,
    act_number bigint not null,
    operation char(36) not null,
    attempts bigint not null,
    reason varchar(500) not null,
    set_aside_at datetime(6) not null,
    state varchar(40) not null,
    constraint pk_delivery_set_aside primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_delivery_set_aside_state on delivery_set_aside (congress, listener, state);
