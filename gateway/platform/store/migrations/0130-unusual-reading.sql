-- What a supervisor is told of how workers read: where the numbers were looked up, and how many of them nobody knew; by county and day.
alter table number_lookup add column division_code text not null default '', add column unknown int not null default 0;
update number_lookup n set division_code = s.division_code from sheet s where s.county = n.county and s.id = n.sheet_id;
alter table number_lookup alter column division_code drop default;
create index number_lookup_day on number_lookup (county, day);
create index access_record_day on access_record (county, at);
