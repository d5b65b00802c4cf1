-- The words of the room congress: one table for each, congress first in every key.

create table congress (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    code varchar(40) not null,
    name varchar(100) not null,
    zone varchar(60) not null,
    constraint pk_congress primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;

create table term (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    ordinal bigint not null,
    first_day date not null,
    next_first_day date,
    constraint pk_term primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;

create table session_held (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    body varchar(40) not null,
    term_ordinal bigint not null,
    ordinal bigint not null,
    first_day date not null,
    last_day date not null,
    constraint pk_session_held primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;

create table organ (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    name varchar(100) not null,
    kind varchar(40) not null,
    since date not null,
    constraint pk_organ primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_organ_name on organ (congress, name);

create table document_entry (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    type varchar(40) not null,
    title varchar(200) not null,
    organ char(36),
    source varchar(40) not null,
    since date not null,
    circulated_on date,
    published_on date,
    constraint pk_document_entry primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_document_entry_type on document_entry (congress, type);
create index ix_document_entry_organ on document_entry (congress, organ);
