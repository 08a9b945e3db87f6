CREATE TABLE "evidence" (
	"territory_id" integer NOT NULL,
	"indicator_id" integer NOT NULL,
	"period" text NOT NULL,
	"number" integer NOT NULL,
	"form" text NOT NULL,
	"title" text NOT NULL,
	"document_date" text,
	"visibility" text NOT NULL,
	"hash" text,
	"bytes" integer,
	"kind" text,
	"file_name" text,
	"url" text,
	"attached_by" integer NOT NULL,
	"attached_at" text NOT NULL,
	"withdrawn_by" integer,
	"withdrawn_at" text,
	"withdrawal_reason" text,
	CONSTRAINT "evidence_territory_id_indicator_id_period_number_pk" PRIMARY KEY("territory_id","indicator_id","period","number"),
	CONSTRAINT "evidence_file_is_whole" CHECK (("evidence"."form" = 'file') = ("evidence"."hash" is not null and "evidence"."bytes" is not null and "evidence"."kind" is not null and "evidence"."file_name" is not null)),
	CONSTRAINT "evidence_link_has_address" CHECK (("evidence"."form" = 'link') = ("evidence"."url" is not null)),
	CONSTRAINT "evidence_withdrawal_has_reason" CHECK (("evidence"."withdrawn_at" is null) = ("evidence"."withdrawn_by" is null) and ("evidence"."withdrawn_at" is null) = ("evidence"."withdrawal_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "adoption" ADD COLUMN "substitute" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_attached_by_person_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TRIGGER "evidence_no_delete" BEFORE DELETE OR TRUNCATE ON "evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
