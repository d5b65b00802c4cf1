-- What lists and jobs look for each day: what happened on some days, what is owed by then, and what is not done yet.

create index ix_suggestion_drafted_on on suggestion (congress, drafted_on);
create index ix_suggestion_referred_on on suggestion (congress, referred_on);
create index ix_suggestion_communication_held_on on suggestion_communication (congress, held_on);
create index ix_suggestion_round_due_on on suggestion_round (congress, due_on);
create index ix_suggestion_round_replied_on on suggestion_round (congress, replied_on);
create index ix_suggestion_reply_replied_on on suggestion_reply (congress, replied_on);
create index ix_suggestion_promise_due_on on suggestion_promise (congress, due_on);
create index ix_suggestion_rating_rated_on on suggestion_rating (congress, rated_on);
create index ix_suggestion_due_settled_on on suggestion_due (congress, settled_on, last_day);
create index ix_suggestion_supervision_held_on on suggestion_supervision (congress, held_on);
create index ix_suggestion_key_chosen_on on suggestion_key (congress, chosen_on);
create index ix_opinion_raised_on on opinion (congress, raised_on);
create index ix_opinion_due_on on opinion (congress, due_on);
create index ix_opinion_fed_back_on on opinion (congress, fed_back_on, taken_back_on);
create index ix_opinion_handling_due_on on opinion_handling (congress, due_on);
create index ix_opinion_handling_ended_on on opinion_handling (congress, ended_on);
create index ix_contact_held_on on contact (congress, held_on);
create index ix_matter_raised_on on matter (congress, raised_on);
create index ix_matter_answered_on on matter (congress, answered_on);
create index ix_station_happening_held_on on station_happening (congress, held_on);
create index ix_voter_erased_on on voter (congress, erased_on, since);
create index ix_disclosure_disclosed_on on disclosure (congress, disclosed_on);
create index ix_project_evaluation_held_on on project_evaluation (congress, held_on);
