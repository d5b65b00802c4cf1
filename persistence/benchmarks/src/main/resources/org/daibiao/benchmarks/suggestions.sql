-- One suggestion with two proposers and a reply for each number up to ${suggestions}, by the deputies of the district in turn.
insert into suggestion (congress, version, id, leader, secrecy, title, text, drafted_on, state)
select d.congress, 1, md5('s' || n)::uuid::text, d.id, 'not-asked', 'suggestion ' || n, 'text', date '2025-03-01', 'replied'
from generate_series(1, ${suggestions}) n
join (select congress, id, row_number() over (order by id) as place, count(*) over () as all_of_them from deputy where congress = '${congress}') d
on d.place = n % d.all_of_them + 1;

insert into suggestion_proposer (congress, version, id, suggestion, deputy, signing, since, confirmed_on, withdrawn_on)
select s.congress, 1, md5('l' || s.id)::uuid::text, s.id, s.leader, 'lead', date '2025-03-01', date '2025-03-01', null
from suggestion s where s.congress = '${congress}';

insert into suggestion_reply (congress, version, id, suggestion, ordinal, unit, category, resolution, text, signed_by, replied_on, reason)
select s.congress, 1, md5('r' || s.id)::uuid::text, s.id, 1, 'unit', 'solved-or-adopted', 'solved', 'text', 'name', date '2025-06-01', null
from suggestion s where s.congress = '${congress}';

analyze;
