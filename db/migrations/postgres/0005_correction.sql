CREATE TABLE "correction" (
	"territory_id" integer NOT NULL,
	"number" integer NOT NULL,
	"indicator_id" integer NOT NULL,
	"period" text NOT NULL,
	"cell" text NOT NULL,
	"version" integer NOT NULL,
	"entry" jsonb NOT NULL,
	"vintage" text NOT NULL,
	"source" text NOT NULL,
	"data_date" text,
	"note" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" text NOT NULL,
	"decided_by" integer,
	"decided_at" text,
	"decision_note" text NOT NULL,
	CONSTRAINT "correction_territory_id_number_pk" PRIMARY KEY("territory_id","number"),
	CONSTRAINT "correction_has_reason" CHECK ("correction"."reason" <> ''),
	CONSTRAINT "correction_open_or_decided" CHECK (("correction"."state" = 'proposed') = ("correction"."decided_by" is null) and ("correction"."decided_by" is null) = ("correction"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "correction_open" ON "correction" USING btree ("territory_id","indicator_id","period","cell") WHERE "correction"."state" = 'proposed';