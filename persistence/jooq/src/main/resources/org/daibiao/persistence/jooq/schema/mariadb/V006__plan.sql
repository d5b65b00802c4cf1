-- The words of the room plan: one table for each, congress first in every key.

create table attestation (
    congress char(36) not null,
    version bigint not null,
    id char(36) not null,
    obligation varchar(20) not null,
    place bigint not null,
    first_day date not null,
    last_day date not null,
    judgement varchar(40) not null,
    reason varchar(2000) not null,
    evidence_1 char(36),
    evidence_2 char(36),
    evidence_3 char(36),
    evidence_4 char(36),
    evidence_5 char(36),
    attested_on date not null,
    constraint pk_attestation primary key (congress, id)
) character set utf8mb4 collate utf8mb4_nopad_bin;
create index ix_attestation_evidence_1 on attestation (congress, evidence_1);
create index ix_attestation_evidence_2 on attestation (congress, evidence_2);
create index ix_attestation_evidence_3 on attestation (congress, evidence_3);
create index ix_attestation_evidence_4 on attestation (congress, evidence_4);
create index ix_attestation_evidence_5 on attestation (congress, evidence_5);
