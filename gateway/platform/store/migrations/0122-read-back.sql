-- What a department's system keeps of a delivery that it acknowledged, compared with what was sent: a field that the system dropped is
-- told, and not lost in silence. One row for each acknowledged delivery whose connector can be asked; without a row it was not read back.
create table read_back (
  county        text not null,
  delivery_id   text not null,
  connector_id  text not null,
  department_id text not null,
  state         text not null default 'DUE' check (state in ('DUE', 'SAME', 'DIFFERENT', 'ABSENT', 'CONFIRMED', 'UNREAD')),
  -- When to ask, or while it is being asked when to ask again; null when nothing more is due.
  due_at        timestamptz,
  tries         integer not null default 0,
  -- New with each claim and each new beginning; a settle that carries another one changes nothing.
  fence         uuid not null default gen_random_uuid(),
  read_at       timestamptz,
  -- Fields of the form that were compared, and those with something in them that could not be.
  compared      integer not null default 0,
  left_out      integer not null default 0,
  -- Of each field that differs its code, and how it is kept; never the value.
  differences   jsonb not null default '[]',
  -- Why it could not be read, or why an officer says that it is right as it is.
  reason        text,
  primary key (county, delivery_id)
);
create index read_back_due on read_back (connector_id, due_at) where due_at is not null;
create index read_back_waiting on read_back (county, department_id) where state in ('DIFFERENT', 'ABSENT');
