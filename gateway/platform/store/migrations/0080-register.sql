-- Registers: the lists of subjects that a division keeps, one for each object class. Figures are counted from a register only from
-- the day on which the division says that it is complete: counting a half-kept list gives a wrong figure, which is worse than none.
create table register (
  county         text not null,
  division_code  text not null,
  object_class   text not null,
  complete_since date,
  declared_by    text,
  declared_at    timestamptz,
  primary key (county, division_code, object_class)
);

-- Who is or was listed. `body_sealed` holds how the subject came and went, and its labels with their days: what a label says of a
-- person (低保, 残疾) is no business of the database. An entry made by mistake is deleted; one that has ended stays, for past months.
create table register_entry (
  county        text not null,
  id            text not null,
  division_code text not null,
  object_class  text not null,
  subject_id    text not null,
  since         date not null,
  until         date,
  body_sealed   bytea not null,
  version       integer not null default 1,
  changed_by    text not null,
  changed_at    timestamptz not null default now(),
  primary key (county, id)
);
create unique index register_listed on register_entry (county, division_code, object_class, subject_id) where until is null;
create index register_of_division on register_entry (county, object_class, division_code, id);
