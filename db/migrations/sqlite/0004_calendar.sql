CREATE TABLE `calendar_rule` (
	`territory_id` integer NOT NULL,
	`version` integer NOT NULL,
	`from_period` text NOT NULL,
	`opens` text NOT NULL,
	`due_days` integer NOT NULL,
	`closes_days` integer,
	`report_frequency` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` integer NOT NULL,
	`set_at` text NOT NULL,
	PRIMARY KEY(`territory_id`, `version`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendar_rule_closes_when_due" CHECK("calendar_rule"."closes_days" is null or "calendar_rule"."closes_days" >= "calendar_rule"."due_days")
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `period_date` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`version` integer NOT NULL,
	`opens_on` text,
	`due_on` text,
	`closes_on` text,
	`reason` text NOT NULL,
	`set_by` integer NOT NULL,
	`set_at` text NOT NULL,
	PRIMARY KEY(`territory_id`, `period`, `version`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "period_date_whole" CHECK(("period_date"."opens_on" is null) = ("period_date"."due_on" is null) and ("period_date"."closes_on" is null or "period_date"."due_on" is not null))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reopening` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`indicator_id` integer NOT NULL,
	`number` integer NOT NULL,
	`until` text NOT NULL,
	`reason` text NOT NULL,
	`opened_by` integer NOT NULL,
	`opened_at` text NOT NULL,
	`ended_by` integer,
	`ended_at` text,
	PRIMARY KEY(`territory_id`, `period`, `indicator_id`, `number`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reopening_has_reason" CHECK("reopening"."reason" <> '')
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `observation` ADD `public_from` integer DEFAULT 1 NOT NULL;