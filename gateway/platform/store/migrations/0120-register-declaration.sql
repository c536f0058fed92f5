-- For whom a register is complete. Three left-behind children are all left-behind children, and not the village: one declaration for a
-- whole register let the village's population be counted as 3 (issue 10, 6). `population`: '' is everybody of the class, else the label
-- that is carried. `complete_since` null: taken back. Whom a declaration of before was meant for nobody knows, so none is carried over.
create table register_declaration (
  county         text not null,
  division_code  text not null,
  object_class   text not null,
  population     text not null default '',
  complete_since date,
  declared_by    text not null,
  declared_at    timestamptz not null,
  primary key (county, division_code, object_class, population),
  foreign key (county, division_code, object_class) references register (county, division_code, object_class) on delete cascade
);

-- Rises with every change of its lines and declarations: a sheet whose figures were counted at another version is counted again.
-- complete_since, declared_by and declared_at of this table are read by programs of before only, while they are replaced one by one.
alter table register add column version bigint not null default 0;
