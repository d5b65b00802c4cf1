-- By when the next report on a project is due, so that a list finds what is due without its acts. Whether the day is certain was not
-- recorded: it is found out as soon as the days are computed again.

alter table project_interval add column starts_on date default '1000-01-01' not null;
alter table project_interval add column due_on date default '1000-01-01' not null;
alter table project_interval add column certainty varchar(40) default 'provisional' not null;

update project_interval i
set starts_on = coalesce((
        select max(l.on_day) from act_line l
        where l.congress = i.congress and l.item = i.since and l.kind = 'project.progress-due'
            and l.takes_back is null), starts_on),
    due_on = coalesce((
        select l.due_on from act_line l
        where l.congress = i.congress and l.line = (
                select max(e.line) from act_line e
                where e.congress = i.congress and e.item = i.since and e.kind = 'project.progress-due'
                    and e.takes_back is null)), due_on);

create index ix_project_interval_certainty on project_interval (congress, certainty);
create index ix_project_interval_due_on on project_interval (congress, due_on);
