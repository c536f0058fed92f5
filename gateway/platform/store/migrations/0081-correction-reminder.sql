-- Reminders of open corrections: the last stage that the department was reminded of, so that each is told once.
alter table correction add column reminded text check (reminded in ('SOON', 'OVERDUE'));
create index correction_open on correction (due_on) where state = 'OPEN';
-- Accepted ones are looked up with each sheet about the subject.
create index correction_accepted on correction (county, subject_id, element_id, decided_at desc) where state = 'ACCEPTED';
