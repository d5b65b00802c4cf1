-- Texts are equal when their bytes are, trailing blanks included; ids and kinds sort by their bytes.

-- The journal: one head for each congress, acts, their lines, and which lines have been taken back.

create table head (
    congress char(36) not null,
    act_count bigint not null,
    line_count bigint not null,
    constraint pk_head primary key (congress)
) character set utf8mb4 collate utf8mb4_nopad_bin;

create table act (
    congress char(36) not null,
    act bigint not null,
    operation char(36) not null,
    name varchar(60) not null,
    content varchar(64) not null,
    actor varchar(128) not null,
    done_at datetime(6) not null,
    recorded date not null,
    about char(36) not null,
    hash varchar(128),
    constraint pk_act primary key (congress, act),
    constraint uq_act_operation unique (congress, operation)
) character set utf8mb4 collate utf8mb4_nopad_bin;

create table act_line (
    congress char(36) not null,
    line bigint not null,
    act bigint not null,
    subject char(36) not null,
    counterpart char(36),
    item char(36) not null,
    kind varchar(60) not null,
    on_day date not null,
    due_on date,
    weight integer not null,
    part varchar(20) not null,
    takes_back bigint,
    recorded date not null,
    constraint pk_act_line primary key (congress, line)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_act_line_subject on act_line (congress, kind, subject, on_day);
create index ix_act_line_day on act_line (congress, kind, on_day, subject);
create index ix_act_line_item on act_line (congress, item, kind);
create index ix_act_line_act on act_line (congress, act);

create table taken_back (
    congress char(36) not null,
    line bigint not null,
    by_line bigint not null,
    recorded date not null,
    constraint pk_taken_back primary key (congress, line)
) character set utf8mb4 collate utf8mb4_nopad_bin;
