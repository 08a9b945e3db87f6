ALTER TABLE "figure" ADD COLUMN "answer" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "figure" ADD COLUMN "answered_by" integer;--> statement-breakpoint
ALTER TABLE "figure" ADD COLUMN "answered_at" text;--> statement-breakpoint
ALTER TABLE "figure" ADD CONSTRAINT "figure_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;