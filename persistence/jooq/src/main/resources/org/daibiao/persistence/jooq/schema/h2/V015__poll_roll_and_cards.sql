-- Whose roll a poll has, how many persons a take-over needs; numbered cards, and how many were issued and voided.

alter table poll add column seat varchar(80) default 'none' not null;
alter table poll add column take_over_by bigint default 1 not null;
alter table poll add column iterations bigint;
alter table poll add column take_over_asked_by varchar(400);

-- What was entered by mistake, and taken back.
alter table poll_roll add column taken_back_on date;
alter table poll_attendance add column taken_back_on date;

-- A card from before has no number, and is none any more.
drop index ix_poll_card_digest;
alter table poll_card add column number bigint default 0 not null;
alter table poll_card add column voided_on date;
create index ix_poll_card_number on poll_card (congress, poll, number);

create table poll_card_lot (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    poll char(36) not null,
    kind varchar(80) not null,
    cards bigint not null,
    lowest bigint not null,
    made_at timestamp(6) not null,
    reason varchar(1000),
    constraint pk_poll_card_lot primary key (congress, id)
);
create index ix_poll_card_lot_poll on poll_card_lot (congress, poll);
