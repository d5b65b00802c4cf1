-- That a matter was answered; the words of the room opinion.

alter table matter add column answer varchar(4000);
alter table matter add column answered_on date;

create table opinion (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    origin varchar(80) not null,
    source char(36),
    station char(36),
    round char(36),
    order_number varchar(80),
    deputy char(36),
    voter char(36),
    secrecy varchar(80) not null,
    unit varchar(200) not null,
    category varchar(80) not null,
    text varchar(4000) not null,
    raised_on date not null,
    state varchar(80) not null,
    due_on date not null,
    suggestion char(36),
    explanation varchar(1000),
    feedback varchar(4000),
    fed_back_on date,
    taken_back_on date,
    taken_back_reason varchar(1000),
    constraint pk_opinion primary key (congress, id)
);
create index ix_opinion_station on opinion (congress, station);
create index ix_opinion_round on opinion (congress, round);
create index ix_opinion_order_number on opinion (congress, order_number);
create index ix_opinion_deputy on opinion (congress, deputy);
create index ix_opinion_voter on opinion (congress, voter);

create table opinion_handling (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    opinion char(36) not null,
    on_level varchar(80) not null,
    unit varchar(200) not null,
    since date not null,
    due_on date not null,
    answer varchar(4000),
    ended_on date,
    constraint pk_opinion_handling primary key (congress, id)
);
create index ix_opinion_handling_opinion on opinion_handling (congress, opinion);

create table community_round (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    theme varchar(400) not null,
    focus varchar(1000) not null,
    since date not null,
    last_day date not null,
    previous char(36),
    closed_on date,
    constraint pk_community_round primary key (congress, id)
);

create table round_participant (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    round char(36) not null,
    deputy char(36) not null,
    held_on date not null,
    constraint pk_round_participant primary key (congress, id)
);
create index ix_round_participant_round on round_participant (congress, round);
create index ix_round_participant_deputy on round_participant (congress, deputy);

create table report_back (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    round char(36) not null,
    opinion char(36) not null,
    audience varchar(80) not null,
    reported_on date not null,
    handled_until date,
    reason varchar(1000),
    constraint pk_report_back primary key (congress, id)
);
create index ix_report_back_round on report_back (congress, round);
create index ix_report_back_opinion on report_back (congress, opinion);
