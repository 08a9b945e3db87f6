DROP TRIGGER "audit_entry_append_only" ON "audit_entry";--> statement-breakpoint
ALTER TABLE "audit_entry" RENAME TO "audit_entry_former";--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"territory" text NOT NULL,
	"position" integer NOT NULL,
	"at" text NOT NULL,
	"person_id" integer,
	"token" text,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_territory_position_pk" PRIMARY KEY("territory","position")
);
--> statement-breakpoint
CREATE TABLE "audit_end" (
	"territory" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION move_audit_end() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
	INSERT INTO "audit_end" ("territory", "position", "hash") VALUES (NEW."territory", NEW."position", NEW."hash")
	ON CONFLICT ("territory") DO UPDATE SET "position" = excluded."position", "hash" = excluded."hash";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_entry_moves_end" AFTER INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION move_audit_end();
--> statement-breakpoint
CREATE TRIGGER "audit_end_no_delete" BEFORE DELETE OR TRUNCATE ON "audit_end" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_end_no_return" BEFORE UPDATE ON "audit_end" FOR EACH ROW WHEN (NEW."territory" <> OLD."territory" OR NEW."position" <> OLD."position" + 1) EXECUTE FUNCTION refuse_change();
