DROP TRIGGER "audit_entry_append_only" ON "audit_entry";--> statement-breakpoint
ALTER TABLE "audit_entry" RENAME TO "audit_entry_former";--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"territory" text NOT NULL,
	"position" integer NOT NULL,
	"at" text NOT NULL,
	"person_id" integer,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_territory_position_pk" PRIMARY KEY("territory","position")
);
--> statement-breakpoint
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
