-- Pieces lie in this database only: the object store that the column allowed was never built.
alter table file drop column place;
