-- In which of its turns an opinion was given to a handler: those of the latest set its due day.

alter table opinion_handling add column turn bigint default 1 not null;

update opinion_handling h
set turn = 1 + (
    select count(distinct e.since) from opinion_handling e
    where e.congress = h.congress and e.opinion = h.opinion and e.since < h.since);
