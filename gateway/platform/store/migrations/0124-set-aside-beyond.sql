-- A hundred thousand rows of one connector are kept; of what comes beyond, the number alone, and under which version that was. The next
-- time that rows are tried again everything is read again from the beginning, so what was only counted is not lost.
alter table pull_state
  add column beyond         integer not null default 0,
  -- Null: somebody asked that it be tried again.
  add column beyond_version integer;

-- How often the hub has tried to take the row.
alter table set_aside add column tries integer not null default 1;
