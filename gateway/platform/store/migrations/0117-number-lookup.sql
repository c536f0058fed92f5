-- How many people a worker has looked up by their number, by day and sheet: bounded, because a number can be made up.
create table number_lookup (
  county    text not null,
  worker_id text not null,
  day       date not null,
  sheet_id  text not null,
  named     int not null,
  primary key (county, worker_id, day, sheet_id)
);
create index number_lookup_sheet on number_lookup (county, sheet_id);
