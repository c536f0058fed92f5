-- Alerts: what the registers told by themselves. One row for each subject and rule, so that each raises one task in a life.
create table alert (
  county     text not null,
  rule_id    text not null,
  subject_id text not null,
  division_code text not null,
  raised_on  date not null,
  primary key (county, rule_id, subject_id)
);

-- When each register was last gone through: of any number of processes one does it, once a day.
create table alert_run (
  county        text not null,
  division_code text not null,
  object_class  text not null,
  ran_on        date not null,
  primary key (county, division_code, object_class)
);
