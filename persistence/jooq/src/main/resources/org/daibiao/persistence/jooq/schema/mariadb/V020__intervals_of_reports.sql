-- Within what the next report on a project is due, as it was when that began to run.

create table project_interval (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    since char(36) not null,
    time_limit varchar(40) not null,
    roll varchar(40) not null,
    constraint pk_project_interval primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_interval_project on project_interval (congress, project);
