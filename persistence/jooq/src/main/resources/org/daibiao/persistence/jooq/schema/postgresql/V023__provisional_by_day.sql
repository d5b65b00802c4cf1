-- Nearly all days are certain, so a plan that is made for any certainty reads all of them unless the index also gives their order.

create index ix_suggestion_due_certainty_day on suggestion_due (congress, certainty, last_day);
create index ix_opinion_certainty_day on opinion (congress, certainty, due_on);
drop index ix_suggestion_due_certainty;
drop index ix_opinion_certainty;
