-- When a proposer agreed to the withdrawal of a suggestion; it goes on as long as others do not.

alter table suggestion_proposer add column agreed_on date;
