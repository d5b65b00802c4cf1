-- The words of the room delivery: one table for each, congress first in every key.

create table delivery (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    listener varchar(120) not null,
    last_number bigint not null,
    holder varchar(128),
    held_until timestamp(6),
    failures bigint not null,
    next_try timestamp(6),
    reason varchar(1000),
    constraint pk_delivery primary key (congress, id)
);

create table delivery_set_aside (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    listener varchar(120) not null,
    act_number bigint not null,
    operation char(36) not null,
    attempts bigint not null,
    reason varchar(1000) not null,
    set_aside_at timestamp(6) not null,
    state varchar(80) not null,
    constraint pk_delivery_set_aside primary key (congress, id)
);
create index ix_delivery_set_aside_state on delivery_set_aside (congress, listener, state);
