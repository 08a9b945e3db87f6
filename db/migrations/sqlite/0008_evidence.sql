CREATE TABLE `evidence` (
	`territory_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`period` text NOT NULL,
	`number` integer NOT NULL,
	`form` text NOT NULL,
	`title` text NOT NULL,
	`document_date` text,
	`visibility` text NOT NULL,
	`hash` text,
	`bytes` integer,
	`kind` text,
	`file_name` text,
	`url` text,
	`attached_by` integer NOT NULL,
	`attached_at` text NOT NULL,
	`withdrawn_by` integer,
	`withdrawn_at` text,
	`withdrawal_reason` text,
	PRIMARY KEY(`territory_id`, `indicator_id`, `period`, `number`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attached_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_file_is_whole" CHECK(("evidence"."form" = 'file') = ("evidence"."hash" is not null and "evidence"."bytes" is not null and "evidence"."kind" is not null and "evidence"."file_name" is not null)),
	CONSTRAINT "evidence_link_has_address" CHECK(("evidence"."form" = 'link') = ("evidence"."url" is not null)),
	CONSTRAINT "evidence_withdrawal_has_reason" CHECK(("evidence"."withdrawn_at" is null) = ("evidence"."withdrawn_by" is null) and ("evidence"."withdrawn_at" is null) = ("evidence"."withdrawal_reason" is null))
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `adoption` ADD `substitute` text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `evidence_no_delete` BEFORE DELETE ON `evidence` BEGIN SELECT RAISE(ABORT, 'evidence is withdrawn and never deleted'); END;
