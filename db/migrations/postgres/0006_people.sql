CREATE TABLE "comment" (
	"territory_id" integer NOT NULL,
	"period" text NOT NULL,
	"indicator_id" integer NOT NULL,
	"number" integer NOT NULL,
	"author_id" integer NOT NULL,
	"written_at" text NOT NULL,
	"text" text NOT NULL,
	"withdrawn_at" text,
	CONSTRAINT "comment_territory_id_period_indicator_id_number_pk" PRIMARY KEY("territory_id","period","indicator_id","number")
);
--> statement-breakpoint
CREATE TABLE "comment_mention" (
	"territory_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"period" text NOT NULL,
	"indicator_id" integer NOT NULL,
	"number" integer NOT NULL,
	"seen_at" text,
	CONSTRAINT "comment_mention_territory_id_person_id_period_indicator_id_number_pk" PRIMARY KEY("territory_id","person_id","period","indicator_id","number")
);
--> statement-breakpoint
CREATE TABLE "comment_thread" (
	"territory_id" integer NOT NULL,
	"period" text NOT NULL,
	"indicator_id" integer NOT NULL,
	"resolved_by" integer,
	"resolved_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "comment_thread_territory_id_period_indicator_id_pk" PRIMARY KEY("territory_id","period","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"territory_id" integer NOT NULL,
	"period" text NOT NULL,
	"number" integer NOT NULL,
	"department" text NOT NULL,
	"addressee" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"valid_until" text NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" text NOT NULL,
	"revoked_by" integer,
	"revoked_at" text,
	"opened_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "delegation_territory_id_period_number_pk" PRIMARY KEY("territory_id","period","number"),
	CONSTRAINT "delegation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "delegation_figure" (
	"territory_id" integer NOT NULL,
	"period" text NOT NULL,
	"number" integer NOT NULL,
	"indicator_id" integer NOT NULL,
	"question" text NOT NULL,
	"asked_by" integer,
	"asked_at" text,
	"answer" jsonb,
	"source" text,
	"data_date" text,
	"vintage" text,
	"note" text,
	"answered_name" text,
	"answered_post" text,
	"answered_at" text,
	"version" integer NOT NULL,
	"taken_by" integer,
	"taken_at" text,
	"taken_figure_version" integer,
	CONSTRAINT "delegation_figure_territory_id_period_number_indicator_id_pk" PRIMARY KEY("territory_id","period","number","indicator_id"),
	CONSTRAINT "delegation_answer_whole" CHECK (("delegation_figure"."version" = 0) = ("delegation_figure"."answer" is null) and ("delegation_figure"."answer" is null) = ("delegation_figure"."answered_name" is null))
);
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_period_indicator_id_comment_thread_territory_id_period_indicator_id_fk" FOREIGN KEY ("territory_id","period","indicator_id") REFERENCES "public"."comment_thread"("territory_id","period","indicator_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_territory_id_period_indicator_id_number_comment_territory_id_period_indicator_id_number_fk" FOREIGN KEY ("territory_id","period","indicator_id","number") REFERENCES "public"."comment"("territory_id","period","indicator_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_resolved_by_person_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_revoked_by_person_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_figure" ADD CONSTRAINT "delegation_figure_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_figure" ADD CONSTRAINT "delegation_figure_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_figure" ADD CONSTRAINT "delegation_figure_taken_by_person_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_figure" ADD CONSTRAINT "delegation_figure_territory_id_period_number_delegation_territory_id_period_number_fk" FOREIGN KEY ("territory_id","period","number") REFERENCES "public"."delegation"("territory_id","period","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_mention_person" ON "comment_mention" USING btree ("person_id");
--> statement-breakpoint
CREATE TRIGGER "comment_text_append_only" BEFORE UPDATE OF "author_id", "written_at", "text" ON "comment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "comment_append_only" BEFORE DELETE OR TRUNCATE ON "comment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
