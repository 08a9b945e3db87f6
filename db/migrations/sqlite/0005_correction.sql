CREATE TABLE `correction` (
	`territory_id` integer NOT NULL,
	`number` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`period` text NOT NULL,
	`cell` text NOT NULL,
	`version` integer NOT NULL,
	`entry` text NOT NULL,
	`vintage` text NOT NULL,
	`source` text NOT NULL,
	`data_date` text,
	`note` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_note` text NOT NULL,
	PRIMARY KEY(`territory_id`, `number`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "correction_has_reason" CHECK("correction"."reason" <> ''),
	CONSTRAINT "correction_open_or_decided" CHECK(("correction"."state" = 'proposed') = ("correction"."decided_by" is null) and ("correction"."decided_by" is null) = ("correction"."decided_at" is null))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_open` ON `correction` (`territory_id`,`indicator_id`,`period`,`cell`) WHERE "correction"."state" = 'proposed';