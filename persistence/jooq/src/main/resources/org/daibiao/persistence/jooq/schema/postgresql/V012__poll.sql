-- The words of the room poll, and the tables of the ballot box, which are no words.

create table poll (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    title varchar(200) not null,
    held_on date not null,
    mode varchar(40) not null,
    paper varchar(12000) not null,
    batch bigint,
    state varchar(40) not null,
    entitled bigint,
    suspended bigint,
    present bigint,
    issued bigint,
    collected bigint,
    terminated bigint,
    constraint pk_poll primary key (congress, id)
);
create index ix_poll_held_on on poll (congress, held_on);
create index ix_poll_state on poll (congress, state);

create table poll_roll (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    voter char(36) collate "C" not null,
    constraint pk_poll_roll primary key (congress, id)
);
create index ix_poll_roll_voter on poll_roll (congress, poll, voter);

create table poll_attendance (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    voter char(36) collate "C" not null,
    form varchar(40) not null,
    constraint pk_poll_attendance primary key (congress, id)
);
create index ix_poll_attendance_voter on poll_attendance (congress, poll, voter);

create table poll_card (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    digest varchar(64) not null,
    constraint pk_poll_card primary key (congress, id)
);
create index ix_poll_card_digest on poll_card (congress, poll, digest);

-- One row for each poll, which every writer of its ballots changes first.
create table poll_box (
    congress char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    mode varchar(40) collate "C" not null,
    holder varchar(100) collate "C" not null,
    state varchar(10) collate "C" not null,
    version bigint not null,
    constraint pk_poll_box primary key (congress, poll)
);

-- The evidence of a poll, line by line.
create table poll_chain (
    congress char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    number bigint not null,
    entry varchar(16000) collate "C" not null,
    constraint pk_poll_chain primary key (congress, poll, number)
);

-- Who has voted in a sealed poll. Written in the same transaction as its ballots, sorted.
create table poll_voted (
    congress char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    voter varchar(64) collate "C" not null,
    constraint pk_poll_voted primary key (congress, poll, voter)
);

-- Which cards were used. Written in the same transaction as the ballots, sorted.
create table poll_card_used (
    congress char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    card varchar(64) collate "C" not null,
    constraint pk_poll_card_used primary key (congress, poll, card)
);

-- Ballots of sealed polls and of polls with cards: never another column, no reference, no trigger.
create table ballot (
    congress char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    id char(36) collate "C" not null,
    choices varchar(4000) collate "C" not null,
    constraint pk_ballot primary key (congress, poll, id)
);

-- Ballots of named polls, under the voter.
create table ballot_named (
    congress char(36) collate "C" not null,
    poll char(36) collate "C" not null,
    voter varchar(64) collate "C" not null,
    choices varchar(4000) collate "C" not null,
    constraint pk_ballot_named primary key (congress, poll, voter)
);
