-- The words of the room project: livelihood projects from proposal to their end, their supervision and evaluation.

create table project_proposal (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    source varchar(40) not null,
    deputy char(36),
    unit varchar(100),
    title varchar(200) not null,
    content varchar(2000) not null,
    received_on date not null,
    for_year bigint,
    fate varchar(40) not null,
    project char(36),
    reason varchar(500),
    settled_on date,
    origin char(36),
    constraint pk_project_proposal primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_proposal_source on project_proposal (congress, source);
create index ix_project_proposal_deputy on project_proposal (congress, deputy);
create index ix_project_proposal_fate on project_proposal (congress, fate);
create index ix_project_proposal_project on project_proposal (congress, project);
create index ix_project_proposal_origin on project_proposal (congress, origin);

create table project_round (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    for_year bigint not null,
    seats bigint not null,
    solicit_from date not null,
    solicit_to date not null,
    state varchar(40) not null,
    state_on date not null,
    meeting varchar(200),
    reviewed_on date,
    session char(36),
    deliberated_on date,
    poll char(36),
    voted_on date,
    pending varchar(40),
    notice varchar(100),
    noticed_on date,
    reason varchar(500),
    constraint pk_project_round primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_round_for_year on project_round (congress, for_year);
create index ix_project_round_state on project_round (congress, state);

create table project (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    round char(36) not null,
    code varchar(40) not null,
    title varchar(200) not null,
    content varchar(2000) not null,
    unit varchar(100) not null,
    supporting_1 varchar(100),
    supporting_2 varchar(100),
    supporting_3 varchar(100),
    supporting_4 varchar(100),
    supporting_5 varchar(100),
    supporting_6 varchar(100),
    budget bigint not null,
    first_year bigint not null,
    last_year bigint not null,
    state varchar(40) not null,
    state_on date not null,
    reason varchar(500),
    constraint pk_project primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_round on project (congress, round);
create index ix_project_code on project (congress, code);
create index ix_project_unit on project (congress, unit);
create index ix_project_state on project (congress, state);

create table project_part (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    body varchar(100) not null,
    title varchar(200) not null,
    constraint pk_project_part primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_part_project on project_part (congress, project);

create table project_target (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    for_year bigint not null,
    text varchar(500) not null,
    constraint pk_project_target primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_target_project on project_target (congress, project);

create table project_milestone (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    title varchar(200) not null,
    set_on date not null,
    due_on date not null,
    reached_on date,
    constraint pk_project_milestone primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_milestone_project on project_milestone (congress, project);
create index ix_project_milestone_due_on on project_milestone (congress, due_on);
create index ix_project_milestone_reached_on on project_milestone (congress, reached_on);

create table project_progress (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    unit varchar(100) not null,
    reported_on date not null,
    done bigint not null,
    spent bigint not null,
    text varchar(1000) not null,
    correction varchar(500),
    constraint pk_project_progress primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_progress_project on project_progress (congress, project);
create index ix_project_progress_unit on project_progress (congress, unit);
create index ix_project_progress_reported_on on project_progress (congress, reported_on);

create table supervision_group (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    round char(36) not null,
    name varchar(100) not null,
    leader char(36) not null,
    members_1 char(36),
    members_2 char(36),
    members_3 char(36),
    members_4 char(36),
    members_5 char(36),
    members_6 char(36),
    members_7 char(36),
    members_8 char(36),
    members_9 char(36),
    members_10 char(36),
    members_11 char(36),
    members_12 char(36),
    members_13 char(36),
    members_14 char(36),
    members_15 char(36),
    members_16 char(36),
    members_17 char(36),
    members_18 char(36),
    members_19 char(36),
    members_20 char(36),
    since date not null,
    constraint pk_supervision_group primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_supervision_group_round on supervision_group (congress, round);
create index ix_supervision_group_leader on supervision_group (congress, leader);

create table project_assignment (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    assigned char(36) not null,
    task varchar(500) not null,
    since date not null,
    until date,
    constraint pk_project_assignment primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_assignment_project on project_assignment (congress, project);
create index ix_project_assignment_assigned on project_assignment (congress, assigned);
create index ix_project_assignment_until on project_assignment (congress, until);

create table project_supervision (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    assigned char(36),
    deputies_1 char(36),
    deputies_2 char(36),
    deputies_3 char(36),
    deputies_4 char(36),
    deputies_5 char(36),
    deputies_6 char(36),
    deputies_7 char(36),
    deputies_8 char(36),
    deputies_9 char(36),
    deputies_10 char(36),
    deputies_11 char(36),
    deputies_12 char(36),
    deputies_13 char(36),
    deputies_14 char(36),
    deputies_15 char(36),
    deputies_16 char(36),
    deputies_17 char(36),
    deputies_18 char(36),
    deputies_19 char(36),
    deputies_20 char(36),
    way varchar(40) not null,
    held_on date not null,
    findings varchar(1000) not null,
    demanded varchar(1000),
    answer_due date,
    answer varchar(1000),
    answered_on date,
    constraint pk_project_supervision primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_supervision_project on project_supervision (congress, project);
create index ix_project_supervision_held_on on project_supervision (congress, held_on);
create index ix_project_supervision_answer_due on project_supervision (congress, answer_due);
create index ix_project_supervision_answered_on on project_supervision (congress, answered_on);

create table project_adjustment (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    matter varchar(40) not null,
    content varchar(2000),
    budget bigint,
    reason varchar(500) not null,
    asked_on date not null,
    answer varchar(40),
    document varchar(200),
    decided_on date,
    constraint pk_project_adjustment primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_adjustment_project on project_adjustment (congress, project);
create index ix_project_adjustment_answer on project_adjustment (congress, answer);

create table project_evaluation (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    title varchar(200) not null,
    session char(36),
    held_on date not null,
    everybody bigint not null,
    collected bigint,
    constraint pk_project_evaluation primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;

create table project_rating (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    evaluation char(36) not null,
    project char(36) not null,
    part char(36),
    turn varchar(40) not null,
    rated_on date not null,
    satisfied bigint not null,
    basically bigint not null,
    dissatisfied bigint not null,
    abstained bigint not null,
    grade varchar(40) not null,
    constraint pk_project_rating primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_rating_evaluation on project_rating (congress, evaluation);
create index ix_project_rating_project on project_rating (congress, project);
create index ix_project_rating_grade on project_rating (congress, grade);

create table project_rectification (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    project char(36) not null,
    evaluation char(36) not null,
    since date not null,
    due_on date not null,
    text varchar(1000),
    reported_on date,
    constraint pk_project_rectification primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_project_rectification_project on project_rectification (congress, project);
create index ix_project_rectification_due_on on project_rectification (congress, due_on);
create index ix_project_rectification_reported_on on project_rectification (congress, reported_on);
