CREATE TABLE `identity` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` integer NOT NULL,
	`linked_at` text NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_person` ON `identity` (`person_id`,`issuer`);--> statement-breakpoint
ALTER TABLE `session` ADD `has_provider_factor` integer DEFAULT false NOT NULL;