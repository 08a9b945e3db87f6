CREATE TABLE `api_token` (
	`territory_id` integer NOT NULL,
	`id` text NOT NULL,
	`person_id` integer NOT NULL,
	`name` text NOT NULL,
	`scope` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`last_used_at` text,
	`token_hash` text NOT NULL,
	PRIMARY KEY(`territory_id`, `id`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_token_hash_unique` ON `api_token` (`token_hash`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`territory_id` integer NOT NULL,
	`id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`roles` text NOT NULL,
	`indicators` text NOT NULL,
	`invited_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`token_hash` text NOT NULL,
	PRIMARY KEY(`territory_id`, `id`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `membership_indicator` (
	`territory_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`indicator` text NOT NULL,
	PRIMARY KEY(`territory_id`, `person_id`, `indicator`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `membership_indicator_person` ON `membership_indicator` (`person_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`territory` text NOT NULL,
	`id` text NOT NULL,
	`person_id` integer,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`link` text,
	`unsubscribe` text,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`next_try_at` text NOT NULL,
	`tries` integer NOT NULL,
	`last_error` text NOT NULL,
	`expires_at` text NOT NULL,
	`once_key` text,
	PRIMARY KEY(`territory`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once_key_unique` ON `outbox` (`once_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `password_reset` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `password_reset_person` ON `password_reset` (`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`person_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	PRIMARY KEY(`person_id`, `code_hash`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `second_factor` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`confirmed_at` text,
	`last_step` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `token` text;--> statement-breakpoint
ALTER TABLE `person` ADD `receives_reminders` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `unsubscribe_token` text;--> statement-breakpoint
CREATE UNIQUE INDEX `person_unsubscribe_token_unique` ON `person` (`unsubscribe_token`);--> statement-breakpoint
ALTER TABLE `session` ADD `device` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `territory` ADD `requires_second_factor` integer DEFAULT false NOT NULL;