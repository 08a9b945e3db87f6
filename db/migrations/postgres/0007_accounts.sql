CREATE TABLE "api_token" (
	"territory_id" integer NOT NULL,
	"id" text NOT NULL,
	"person_id" integer NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"last_used_at" text,
	"token_hash" text NOT NULL,
	CONSTRAINT "api_token_territory_id_id_pk" PRIMARY KEY("territory_id","id"),
	CONSTRAINT "api_token_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"territory_id" integer NOT NULL,
	"id" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"roles" jsonb NOT NULL,
	"indicators" jsonb NOT NULL,
	"invited_by" integer NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"token_hash" text NOT NULL,
	CONSTRAINT "invitation_territory_id_id_pk" PRIMARY KEY("territory_id","id"),
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "membership_indicator" (
	"territory_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"indicator" text NOT NULL,
	CONSTRAINT "membership_indicator_territory_id_person_id_indicator_pk" PRIMARY KEY("territory_id","person_id","indicator")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"territory" text NOT NULL,
	"id" text NOT NULL,
	"person_id" integer,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"link" text,
	"unsubscribe" text,
	"state" text NOT NULL,
	"created_at" text NOT NULL,
	"next_try_at" text NOT NULL,
	"tries" integer NOT NULL,
	"last_error" text NOT NULL,
	"expires_at" text NOT NULL,
	"once_key" text,
	CONSTRAINT "outbox_territory_id_pk" PRIMARY KEY("territory","id"),
	CONSTRAINT "outbox_once_key_unique" UNIQUE("once_key")
);
--> statement-breakpoint
CREATE TABLE "password_reset" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" integer NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"person_id" integer NOT NULL,
	"code_hash" text NOT NULL,
	CONSTRAINT "recovery_code_person_id_code_hash_pk" PRIMARY KEY("person_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "second_factor" (
	"person_id" integer PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" text,
	"last_step" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "token" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "receives_reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "unsubscribe_token" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "requires_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_indicator" ADD CONSTRAINT "membership_indicator_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_indicator" ADD CONSTRAINT "membership_indicator_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_indicator_person" ON "membership_indicator" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","next_try_at");--> statement-breakpoint
CREATE INDEX "password_reset_person" ON "password_reset" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_unsubscribe_token_unique" UNIQUE("unsubscribe_token");