-- The lines of one district that a year under the plan leaves behind, about a hundred for each deputy, in the order of their days. Every
-- eighth deputy is a member of the committee with four links, every fortieth a chairperson; every twelfth stands for a practice station.
-- What happened in the last year also happened on the same days of the years before.
-- ${congress}: the district; ${deputies}: how many deputies; ${years}: how many years.

create or replace function pg_temp.id(sort text, n bigint) returns text language sql immutable as
$$ select '000000' || sort || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0') $$;

create or replace function pg_temp.day(n bigint) returns date language sql immutable as
$$ select date '2025-01-06' + (n * 7919 % 340)::integer $$;

create or replace function pg_temp.channel(n bigint) returns text language sql immutable as
$$ select (array['visit', 'reception', 'discussion', 'appointment'])[1 + n % 4] $$;

create temporary view deputies as select n, pg_temp.id('de', n) as id from generate_series(1, ${deputies}) n;

create temporary view links as
select n * 4 + k as n, pg_temp.id('de', n) as member, pg_temp.id('de', n - k) as deputy
from generate_series(8, ${deputies}, 8) n, generate_series(1, 4) k;

create temporary view filled as
with contacts as (
    select pg_temp.id('c0', n * 3 + c) as item, pg_temp.day(n * 3 + c) as day, pg_temp.channel(c) as channel, member, deputy
    from links, generate_series(0, 2) c
), meetings as (
    select pg_temp.id('c1', n * 18 + c) as item, pg_temp.day(n * 18 + c) as day, pg_temp.channel(n + c) as channel, id as deputy
    from deputies, generate_series(0, 17) c
), receptions as (
    select pg_temp.id('ce', n * 12 + m) as item, make_date(2025, m, 16) as day, pg_temp.id('57', n) as station,
        pg_temp.id('de', n) as one, pg_temp.id('de', n - m % 11) as other
    from generate_series(12, ${deputies}, 12) n, generate_series(1, 12) m
), forums as (
    select pg_temp.id('f0', n * 4 + q) as item, make_date(2025, q * 3 - 1, 20) as day, n from generate_series(40, ${deputies}, 40) n, generate_series(1, 4) q
)
select id as subject, null as counterpart, pg_temp.id('5e', n) as item, 'deputy.seat' as kind, date '2022-01-12' as day, 'deputy' as part from deputies
union all
select id, null, pg_temp.id('5f', n), 'committee.seat', date '2022-01-12', 'member' from deputies where n % 8 = 0
union all
select id, null, pg_temp.id('60', n), 'chairpersons.seat', date '2022-01-12', 'member' from deputies where n % 40 = 0
union all
select id, null, pg_temp.id('61', n), 'deputy.suspension', date '2025-03-02', 'deputy' from deputies where n % 997 = 0
union all
select voter.id, null, voter.id, 'voter.known', date '2022-01-12', 'voter' from deputies, generate_series(0, 4) v, lateral (select pg_temp.id('70', n * 5 + v) as id) voter
union all
select id, pg_temp.id('70', n * 5 + v), pg_temp.id('71', n * 5 + v), 'link.deputy-voter', date '2022-01-12', 'pair' from deputies, generate_series(0, 4) v
union all
select member, deputy, pg_temp.id('72', n), 'link.member-deputy', date '2022-01-12', 'pair' from links
union all
select line.* from contacts c, lateral (values
    (c.item, null, c.item, 'member-contact.' || channel, day, 'item'), (member, null, c.item, 'member-contact.' || channel, day, 'member'),
    (deputy, null, c.item, 'member-contact.' || channel, day, 'deputy'), (member, deputy, c.item, 'member-contact.' || channel, day, 'pair'),
    (c.item, null, c.item, 'duty.participated', day, 'item'), (member, null, c.item, 'duty.participated', day, 'deputy'),
    (deputy, null, c.item, 'duty.participated', day, 'deputy')) line
union all
select line.* from meetings c, lateral (values
    (c.item, null, c.item, 'voter-contact.' || channel, day, 'item'), (deputy, null, c.item, 'voter-contact.' || channel, day, 'deputy'),
    (c.item, null, c.item, 'duty.participated', day, 'item'), (deputy, null, c.item, 'duty.participated', day, 'deputy')) line
union all
select line.* from generate_series(12, ${deputies}, 12) n, lateral (values
    (pg_temp.id('57', n), null, pg_temp.id('57', n), 'station.open', date '2024-01-10', 'station'),
    ('${congress}', pg_temp.id('57', n), pg_temp.id('57', n), 'link.station-batch', date '2024-01-10', 'congress'),
    (pg_temp.id('57', n), pg_temp.id('de', n - n % 40 + 40), pg_temp.id('58', n), 'link.station-leader', date '2024-01-10', 'station')) line
union all
select line.* from receptions c, lateral (values
    (c.item, null, c.item, 'station.reception', day, 'item'), (station, null, c.item, 'station.reception', day, 'station'),
    (one, null, c.item, 'station.reception', day, 'deputy'), (other, null, c.item, 'station.reception', day, 'deputy'),
    (c.item, null, c.item, 'duty.participated', day, 'item'), (one, null, c.item, 'duty.participated', day, 'deputy'),
    (other, null, c.item, 'duty.participated', day, 'deputy')) line
union all
select line.* from forums c, lateral (values
    (c.item, null, c.item, 'forum.held', day, 'item'), (pg_temp.id('de', n), null, c.item, 'forum.held', day, 'member'),
    (pg_temp.id('de', n - 1), null, c.item, 'forum.held', day, 'deputy'), (pg_temp.id('de', n - 2), null, c.item, 'forum.held', day, 'deputy')) line;

insert into deputy (congress, version, id, name, unit) select '${congress}', 1, id, '代表' || n, '安亭镇' from deputies;

insert into station (congress, version, id, name, kind, unit, place, batch, since)
select '${congress}', 1, pg_temp.id('57', n), '实践站' || n, 'practice-station', '安亭镇', '安亭镇', 1, date '2024-01-10' from generate_series(12, ${deputies}, 12) n;

insert into act_line (congress, line, act, subject, counterpart, item, kind, on_day, weight, part, recorded)
select '${congress}', 1000 + number, 1000 + number / 4, subject, counterpart, item, kind, day, 1, part, day + (number % 10)::integer
from (select *, row_number() over (order by day, item, kind, part) as number from (
    select * from filled
    union all
    select case subject when item then earlier else subject end, counterpart, earlier, kind, (day - make_interval(years => y))::date, part
    from filled, generate_series(1, ${years} - 1) y, lateral (select overlay(item placing y::text from 18) as earlier) named
    where day >= date '2025-01-01') years) numbered;

-- One meeting with voters in 256 was entered in error and has been taken back.
create temporary table mistakes as
select *, row_number() over (order by line) as number, (select max(line) from act_line where congress = '${congress}') as before
from act_line where congress = '${congress}' and kind like 'voter-contact.%' and item like '000000c1-%00';

insert into act_line (congress, line, act, subject, counterpart, item, kind, on_day, weight, part, takes_back, recorded)
select congress, before + number, act, subject, counterpart, item, kind, on_day, -1, part, line, recorded from mistakes;

insert into taken_back (congress, line, by_line, recorded) select congress, line, before + number, recorded from mistakes;

update head set act_count = most, line_count = most from (select max(line) as most from act_line where congress = '${congress}') counted
where congress = '${congress}';

drop table mistakes;
drop view filled;
drop view links;
drop view deputies;
