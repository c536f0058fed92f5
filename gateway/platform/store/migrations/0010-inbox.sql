-- The inbox, soonest due first (the core migration has the index for newest first), and the tasks of one department for officers.
create index task_inbox_soonest on task (county, division_code, state, due_at, id);
create index task_department on task (county, department_id, state, due_at desc nulls last, id desc);
