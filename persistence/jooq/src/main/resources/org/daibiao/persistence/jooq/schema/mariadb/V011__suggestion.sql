-- The words of the room suggestion: deputies' suggestions from draft to delivered result, their supervision and publication.

create table suggestion (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    leader char(36),
    delegation char(36),
    session char(36),
    opinion char(36),
    secrecy varchar(40) not null,
    title varchar(200) not null,
    text varchar(4000) not null,
    proposed_handler varchar(100),
    drafted_on date not null,
    state varchar(40) not null,
    submitted_on date,
    file_number varchar(40),
    profile varchar(64),
    referred_on date,
    units_1 varchar(100),
    units_2 varchar(100),
    units_3 varchar(100),
    units_4 varchar(100),
    units_5 varchar(100),
    units_6 varchar(100),
    merged_into char(36),
    resolution varchar(40),
    reason varchar(500),
    ended_on date,
    inadmissible varchar(40),
    disposal varchar(40),
    constraint pk_suggestion primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_leader on suggestion (congress, leader);
create index ix_suggestion_delegation on suggestion (congress, delegation);
create index ix_suggestion_opinion on suggestion (congress, opinion);
create index ix_suggestion_file_number on suggestion (congress, file_number);
create index ix_suggestion_merged_into on suggestion (congress, merged_into);
create index ix_suggestion_state on suggestion (congress, state);

create table suggestion_proposer (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    deputy char(36) not null,
    signing varchar(40) not null,
    since date not null,
    confirmed_on date,
    withdrawn_on date,
    constraint pk_suggestion_proposer primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_proposer_suggestion on suggestion_proposer (congress, suggestion);
create index ix_suggestion_proposer_deputy on suggestion_proposer (congress, deputy);

create table suggestion_evidence (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    basis varchar(40) not null,
    source char(36),
    note varchar(500),
    added_on date not null,
    constraint pk_suggestion_evidence primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_evidence_suggestion on suggestion_evidence (congress, suggestion);

create table suggestion_communication (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    phase varchar(40) not null,
    way varchar(40) not null,
    unit varchar(100) not null,
    deputy char(36),
    held_on date not null,
    note varchar(500),
    constraint pk_suggestion_communication primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_communication_suggestion on suggestion_communication (congress, suggestion);
create index ix_suggestion_communication_deputy on suggestion_communication (congress, deputy);
create index ix_suggestion_communication_unit on suggestion_communication (congress, unit);

create table suggestion_round (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    ordinal bigint not null,
    started_on date not null,
    due_on date not null,
    extended_on date,
    extension_reason varchar(500),
    consent_by varchar(100),
    told_on date,
    replied_on date,
    rated_on date,
    constraint pk_suggestion_round primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_round_suggestion on suggestion_round (congress, suggestion);

create table suggestion_assignment (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    unit varchar(100) not null,
    part varchar(40) not null,
    content varchar(500),
    assigned_on date not null,
    received_on date,
    opinion varchar(2000),
    opinion_on date,
    ended_on date,
    constraint pk_suggestion_assignment primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_assignment_suggestion on suggestion_assignment (congress, suggestion);
create index ix_suggestion_assignment_unit on suggestion_assignment (congress, unit);

create table suggestion_return (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    assignment char(36) not null,
    reason varchar(500) not null,
    proper_unit varchar(100),
    requested_on date not null,
    answer varchar(40),
    explanation varchar(500),
    decided_on date,
    constraint pk_suggestion_return primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_return_suggestion on suggestion_return (congress, suggestion);

create table suggestion_reply (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    ordinal bigint not null,
    unit varchar(100) not null,
    category varchar(40) not null,
    resolution varchar(40) not null,
    text varchar(4000) not null,
    signed_by varchar(100) not null,
    replied_on date not null,
    reason varchar(500),
    constraint pk_suggestion_reply primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_reply_suggestion on suggestion_reply (congress, suggestion);
create index ix_suggestion_reply_unit on suggestion_reply (congress, unit);

create table suggestion_promise (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    reply char(36) not null,
    text varchar(500) not null,
    made_on date not null,
    due_on date not null,
    state varchar(40) not null,
    settled_on date,
    explanation varchar(1000),
    constraint pk_suggestion_promise primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_promise_suggestion on suggestion_promise (congress, suggestion);

create table suggestion_rating (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    ordinal bigint not null,
    subject varchar(40) not null,
    deputy char(36) not null,
    attitude varchar(40) not null,
    result varchar(40) not null,
    reasons varchar(1000),
    rated_on date not null,
    due_on date,
    constraint pk_suggestion_rating primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_rating_suggestion on suggestion_rating (congress, suggestion);
create index ix_suggestion_rating_deputy on suggestion_rating (congress, deputy);

create table suggestion_review (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    ordinal bigint not null,
    answer varchar(40) not null,
    explanation varchar(1000) not null,
    reviewed_on date not null,
    constraint pk_suggestion_review primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_review_suggestion on suggestion_review (congress, suggestion);

create table suggestion_due (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    piece char(36),
    task varchar(40) not null,
    base varchar(40) not null,
    starts_on date not null,
    time_limit varchar(40) not null,
    roll varchar(40) not null,
    law_zh varchar(100) not null,
    law_en varchar(200) not null,
    article varchar(40),
    calendar varchar(100) not null,
    last_day date not null,
    settled_on date,
    reminded_on date,
    escalated_on date,
    constraint pk_suggestion_due primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_due_suggestion on suggestion_due (congress, suggestion);
create index ix_suggestion_due_last_day on suggestion_due (congress, last_day);
create index ix_suggestion_due_piece on suggestion_due (congress, piece);

create table suggestion_supervision (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    layer varchar(40) not null,
    place varchar(40) not null,
    supervisor varchar(100) not null,
    held_on date not null,
    finding varchar(1000),
    constraint pk_suggestion_supervision primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_supervision_suggestion on suggestion_supervision (congress, suggestion);

create table suggestion_key (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    criteria_1 varchar(40),
    criteria_2 varchar(40),
    criteria_3 varchar(40),
    criteria_4 varchar(40),
    chosen_on date not null,
    until date,
    constraint pk_suggestion_key primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_key_suggestion on suggestion_key (congress, suggestion);

create table suggestion_look_back (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    title varchar(200) not null,
    since date not null,
    held_on date not null,
    report varchar(4000),
    constraint pk_suggestion_look_back primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;

create table suggestion_looked_at (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    look_back char(36) not null,
    suggestion char(36) not null,
    finding varchar(1000) not null,
    found_on date not null,
    constraint pk_suggestion_looked_at primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_looked_at_suggestion on suggestion_looked_at (congress, suggestion);
create index ix_suggestion_looked_at_look_back on suggestion_looked_at (congress, look_back);

create table suggestion_publication (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    suggestion char(36) not null,
    part varchar(40) not null,
    form varchar(40) not null,
    text varchar(4000),
    reason varchar(500),
    decided_on date not null,
    constraint pk_suggestion_publication primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_publication_suggestion on suggestion_publication (congress, suggestion);

create table suggestion_guidance (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    delegation char(36) not null,
    held_on date not null,
    note varchar(500),
    constraint pk_suggestion_guidance primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_suggestion_guidance_delegation on suggestion_guidance (congress, delegation);
