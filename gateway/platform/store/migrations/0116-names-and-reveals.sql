-- Who gave the name that a subject is recognised by, so that no department renames somebody for all: a department whose system told it,
-- or "typed:" and the department whose officer typed it. Of names that are there already nobody knows: none of them is overwritten.
alter table subject add column label_by text;
update subject set label_by = 'unknown' where label_sealed is not null;
-- Elements of a sheet that its worker asked to see in full, by subject. What is still masked is compared with nothing that is typed.
alter table sheet add column revealed jsonb not null default '{}';
