-- listPoints
select
  "indicator_id",
  "period",
  "value",
  "numerator",
  "denominator",
  "missing_reason",
  "vintage",
  "version",
  "is_published",
  "is_seen_by_second_person"
from "observation"
where ("observation"."territory_id" = +?
  and "observation"."cell" = +?)
order by "observation"."indicator_id" asc,
  "observation"."period" asc;

-- listPublished
select
  "observation_version"."territory_id",
  "observation_version"."indicator_id",
  "observation_version"."period",
  "observation_version"."cell",
  "observation_version"."version",
  "observation_version"."value",
  "observation_version"."numerator",
  "observation_version"."denominator",
  "observation_version"."amount_value",
  "observation_version"."amount_currency",
  "observation_version"."amount_date",
  "observation_version"."amount_rate",
  "observation_version"."amount_rate_source",
  "observation_version"."missing_reason",
  "observation_version"."missing_note",
  "observation_version"."vintage",
  "observation_version"."source",
  "observation_version"."data_date",
  "observation_version"."note",
  "observation_version"."reason",
  "observation_version"."is_seen_by_second_person",
  "observation_version"."approved_by",
  "observation_version"."approved_at",
  "observation"."is_published",
  "observation"."version",
  "observation"."public_from",
  "person"."name",
  "indicator"."code"
from "observation"
inner join "observation_version" on ("observation_version"."territory_id" = "observation"."territory_id"
  and "observation_version"."indicator_id" = "observation"."indicator_id"
  and "observation_version"."period" = "observation"."period"
  and "observation_version"."cell" = "observation"."cell")
inner join "person" on "person"."id" = "observation_version"."approved_by"
inner join "indicator" on "indicator"."id" = "observation_version"."indicator_id"
where ("observation"."territory_id" = +?
  and "observation"."cell" = +?
  and "observation_version"."version" = "observation"."version"
  and "observation"."period" between +? and +?
  and "observation"."is_published" = +?)
order by "indicator"."position" asc,
  "observation"."period" asc;

-- listReplacedPoints
select
  "observation_version"."indicator_id",
  "observation_version"."period",
  "observation_version"."version",
  "observation_version"."value",
  "observation_version"."missing_reason",
  "observation_version"."vintage",
  "observation_version"."reason",
  "observation_version"."approved_at"
from "observation"
inner join "observation_version" on ("observation_version"."territory_id" = "observation"."territory_id"
  and "observation_version"."indicator_id" = "observation"."indicator_id"
  and "observation_version"."period" = "observation"."period"
  and "observation_version"."cell" = "observation"."cell")
where ("observation"."territory_id" = +?
  and "observation"."cell" = +?
  and "observation"."version" > "observation"."public_from"
  and "observation_version"."version" >= "observation"."public_from"
  and "observation"."is_published" = +?);

-- listTerritoryReplaced
select
  "observation_version"."territory_id",
  "observation_version"."indicator_id",
  "observation_version"."period",
  "observation_version"."cell",
  "observation_version"."version",
  "observation_version"."value",
  "observation_version"."numerator",
  "observation_version"."denominator",
  "observation_version"."amount_value",
  "observation_version"."amount_currency",
  "observation_version"."amount_date",
  "observation_version"."amount_rate",
  "observation_version"."amount_rate_source",
  "observation_version"."missing_reason",
  "observation_version"."missing_note",
  "observation_version"."vintage",
  "observation_version"."source",
  "observation_version"."data_date",
  "observation_version"."note",
  "observation_version"."reason",
  "observation_version"."is_seen_by_second_person",
  "observation_version"."approved_by",
  "observation_version"."approved_at",
  "observation"."is_published",
  "observation"."version",
  "observation"."public_from",
  "person"."name",
  "indicator"."code"
from "observation"
inner join "observation_version" on ("observation_version"."territory_id" = "observation"."territory_id"
  and "observation_version"."indicator_id" = "observation"."indicator_id"
  and "observation_version"."period" = "observation"."period"
  and "observation_version"."cell" = "observation"."cell")
inner join "person" on "person"."id" = "observation_version"."approved_by"
inner join "indicator" on "indicator"."id" = "observation_version"."indicator_id"
where ("observation"."territory_id" = +?
  and "observation"."cell" = +?
  and "observation"."is_published" = +?
  and "observation_version"."version" < "observation"."version"
  and "observation_version"."version" >= "observation"."public_from")
order by "indicator"."position" asc,
  "observation"."period" asc,
  "observation_version"."version" asc;
