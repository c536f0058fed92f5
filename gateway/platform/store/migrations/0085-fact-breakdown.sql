-- The breakdown is part of what a fact is about: the births of a village, and those of them that are girls, are two facts.
-- `element_id` is the element that is broken down; `breakdown` is what an element's id says between brackets ("sex=2").
alter table fact add column breakdown text not null default '';

alter table fact drop constraint fact_pkey;

alter table fact add primary key (county, subject_id, element_id, breakdown, period, submission_id);
