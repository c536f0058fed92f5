-- What a person's decision needs to be settled without matching everything anew. All of it is derived: a full run makes it from the
-- forms, the catalogue and the decisions; a decision changes only the rows that it touches. Until the first full run after this
-- migration there is nothing in it, and match_state has no row.
drop table intake_field;
drop table review_item;

-- What the matcher alone says: the field's group. And where a decision put the field.
create table match_field (
  -- `form#code`, or `@class#element` for an element of the catalogue.
  field        text primary key,
  at           integer not null,
  -- The form as the matcher sees it: a list in a form is one of its own.
  form         text not null,
  -- Null: an element of the catalogue.
  form_id      text,
  department   text,
  code         text not null,
  position     integer not null,
  label        text not null,
  object_class text not null,
  -- Null: a field that is never matched.
  "group"      integer,
  probability  double precision not null,
  reasons      jsonb not null,
  -- The part of its group that it is in.
  unit         text not null,
  -- The cluster to which a decision moved it alone.
  moved        text,
  -- Why, where a decision says it.
  said         jsonb,
  -- 其中：女 and the like: it may ask for a part of the figure before it.
  maybe_part   boolean not null default false,
  part         text,
  -- Why, where it is bound to that part.
  bound        jsonb
);
create index match_field_form on match_field (form_id);
create index match_field_group on match_field ("group");
create index match_field_unit on match_field (unit);
create index match_field_moved on match_field (moved) where moved is not null;
create index match_field_part on match_field (form_id) where maybe_part;
create index match_field_bound on match_field (unit) where part is not null or bound is not null;

-- A group, or a part that decisions took out of one, and the cluster that it belongs to.
create table match_unit (
  unit    text primary key,
  "group" integer,
  cluster text not null,
  opener  text not null
);
create index match_unit_group on match_unit ("group");
create index match_unit_cluster on match_unit (cluster);

create table match_cluster (
  cluster     text primary key,
  size        integer not null,
  first       text not null,
  label       text not null,
  -- Alone: of its best candidate. Otherwise: of its first field.
  probability double precision not null,
  reasons     jsonb not null,
  -- Alone, and a person has to decide.
  waits       boolean not null default false,
  -- Elements of the catalogue in it, by object class, and the first of them.
  known       jsonb not null,
  element     text,
  -- The name of the element that a launch would add.
  property    text not null
);

-- Groups that may be one, by the matcher alone.
create table match_likeness (
  "group"     integer not null,
  other       integer not null,
  field       text not null,
  probability double precision not null,
  reasons     jsonb not null,
  primary key ("group", other)
);
create index match_likeness_other on match_likeness (other);

-- Clusters that may be one. `hidden`: neither field is of a form. `apart`: a person said that they differ.
create table review_item (
  one         text not null,
  two         text not null,
  a           text not null,
  b           text not null,
  probability double precision not null,
  gain        double precision not null,
  reasons     jsonb not null,
  departments text[] not null,
  hidden      boolean not null,
  apart       boolean not null,
  sure        boolean not null,
  -- It would follow from likelier ones, so it waits until those are reviewed.
  later       boolean not null,
  primary key (one, two)
);
create index review_item_two on review_item (two);
create index review_item_order on review_item (later, gain desc, probability desc, a, b) where not hidden and not apart;

-- What a form is compared with: its title without what varies, and the earlier forms like it by the matcher alone.
create table match_outline (
  form_id text primary key,
  title   text not null,
  near    text[] not null
);
create index match_outline_near on match_outline using gin (near);

-- Of the last full run.
create table match_state (
  singleton   boolean primary key default true check (singleton),
  -- Digest of the elements that it matched with, and of the matcher.
  ground      text not null,
  at          timestamptz not null default now()
);

create index match_decision_a on match_decision (a) where undone_at is null;
create index match_decision_b on match_decision (b) where undone_at is null;
create index form_pair_b on form_pair (b);

create view intake_field as
select f.form_id, f.code, f.position, c.cluster,
  case when c.size > 1 then 'AUTO' when c.waits then 'REVIEW' else 'NEW' end as decision,
  case when c.size = 1 then c.probability when f.said is not null then 1 when u.opener = f.field then c.probability
    else f.probability end as probability,
  case when f.bound is not null then f.bound when c.size = 1 then c.reasons when f.said is not null then f.said
    when u.opener = f.field then c.reasons else f.reasons end as reasons,
  coalesce((
    select jsonb_agg(jsonb_build_object('cluster', o.cluster, 'field', o.first, 'element', o.element, 'label', o.label,
      'probability', n.probability, 'reasons', n.reasons) order by n.probability desc, n.one collate "C", n.two collate "C")
    from (
      select * from review_item r where (r.one = c.cluster or r.two = c.cluster) and not r.apart
      order by r.probability desc, r.one collate "C", r.two collate "C" limit 3
    ) n join match_cluster o on o.cluster = case when n.one = c.cluster then n.two else n.one end
  ), '[]'::jsonb) as candidates,
  case when f.bound is not null then f.part
    else coalesce(c.known ->> f.object_class, f.object_class || '.' || c.property) end as element_id,
  f.bound is not null or c.known ? f.object_class as is_known
from match_field f
join match_unit u on u.unit = f.unit
join match_cluster c on c.cluster = coalesce(f.moved, u.cluster)
where f.form_id is not null;
