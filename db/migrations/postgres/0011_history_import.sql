CREATE TABLE "import_batch" (
	"territory_id" integer NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_bytes" integer NOT NULL,
	"found" jsonb NOT NULL,
	"reading" jsonb NOT NULL,
	"counts" jsonb,
	"proposals" integer NOT NULL,
	"refusal" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"beat_at" text NOT NULL,
	"sent_by" integer NOT NULL,
	"sent_at" text NOT NULL,
	"applied_by" integer,
	"applied_at" text,
	"undone_by" integer,
	"undone_at" text,
	CONSTRAINT "import_batch_territory_id_id_pk" PRIMARY KEY("territory_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"territory_id" integer NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_by" integer NOT NULL,
	"saved_at" text NOT NULL,
	CONSTRAINT "import_mapping_territory_id_name_pk" PRIMARY KEY("territory_id","name")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"territory_id" integer NOT NULL,
	"batch_id" text NOT NULL,
	"position" integer NOT NULL,
	"file_row" integer NOT NULL,
	"file_column" integer,
	"outcome" text NOT NULL,
	"refusal" text,
	"told" jsonb,
	"target_id" integer,
	"indicator_id" integer,
	"period" text,
	"quarter" text,
	"form" text,
	"value" double precision,
	"numerator" double precision,
	"denominator" double precision,
	"missing_reason" text,
	"missing_note" text,
	"source" text,
	"data_date" text,
	"note" text,
	"before" jsonb,
	"base_version" integer NOT NULL,
	"correction" integer,
	CONSTRAINT "import_row_territory_id_batch_id_position_pk" PRIMARY KEY("territory_id","batch_id","position")
);
--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_sent_by_person_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_applied_by_person_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_undone_by_person_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_territory_id_batch_id_import_batch_territory_id_id_fk" FOREIGN KEY ("territory_id","batch_id") REFERENCES "public"."import_batch"("territory_id","id") ON DELETE no action ON UPDATE no action;