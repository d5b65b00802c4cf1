-- Within what the next report on a project is due, as it was when that began to run.

create table project_interval (
    congress char(36) collate "C" not null,
    version bigint not null,
    id char(36) collate "C" not null,
    project char(36) collate "C" not null,
    since char(36) collate "C" not null,
    time_limit varchar(40) not null,
    roll varchar(40) not null,
    constraint pk_project_interval primary key (congress, id)
);
create index ix_project_interval_project on project_interval (congress, project);
