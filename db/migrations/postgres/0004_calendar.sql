CREATE TABLE "calendar_rule" (
	"territory_id" integer NOT NULL,
	"version" integer NOT NULL,
	"from_period" text NOT NULL,
	"opens" text NOT NULL,
	"due_days" integer NOT NULL,
	"closes_days" integer,
	"report_frequency" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" integer NOT NULL,
	"set_at" text NOT NULL,
	CONSTRAINT "calendar_rule_territory_id_version_pk" PRIMARY KEY("territory_id","version"),
	CONSTRAINT "calendar_rule_closes_when_due" CHECK ("calendar_rule"."closes_days" is null or "calendar_rule"."closes_days" >= "calendar_rule"."due_days")
);
--> statement-breakpoint
CREATE TABLE "period_date" (
	"territory_id" integer NOT NULL,
	"period" text NOT NULL,
	"version" integer NOT NULL,
	"opens_on" text,
	"due_on" text,
	"closes_on" text,
	"reason" text NOT NULL,
	"set_by" integer NOT NULL,
	"set_at" text NOT NULL,
	CONSTRAINT "period_date_territory_id_period_version_pk" PRIMARY KEY("territory_id","period","version"),
	CONSTRAINT "period_date_whole" CHECK (("period_date"."opens_on" is null) = ("period_date"."due_on" is null) and ("period_date"."closes_on" is null or "period_date"."due_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "reopening" (
	"territory_id" integer NOT NULL,
	"period" text NOT NULL,
	"indicator_id" integer NOT NULL,
	"number" integer NOT NULL,
	"until" text NOT NULL,
	"reason" text NOT NULL,
	"opened_by" integer NOT NULL,
	"opened_at" text NOT NULL,
	"ended_by" integer,
	"ended_at" text,
	CONSTRAINT "reopening_territory_id_period_indicator_id_number_pk" PRIMARY KEY("territory_id","period","indicator_id","number"),
	CONSTRAINT "reopening_has_reason" CHECK ("reopening"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "observation" ADD COLUMN "public_from" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_rule" ADD CONSTRAINT "calendar_rule_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_rule" ADD CONSTRAINT "calendar_rule_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_date" ADD CONSTRAINT "period_date_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_date" ADD CONSTRAINT "period_date_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;