CREATE TABLE `comment` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`indicator_id` integer NOT NULL,
	`number` integer NOT NULL,
	`author_id` integer NOT NULL,
	`written_at` text NOT NULL,
	`text` text NOT NULL,
	`withdrawn_at` text,
	PRIMARY KEY(`territory_id`, `period`, `indicator_id`, `number`),
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`territory_id`,`period`,`indicator_id`) REFERENCES `comment_thread`(`territory_id`,`period`,`indicator_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `comment_mention` (
	`territory_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`period` text NOT NULL,
	`indicator_id` integer NOT NULL,
	`number` integer NOT NULL,
	`seen_at` text,
	PRIMARY KEY(`territory_id`, `person_id`, `period`, `indicator_id`, `number`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`territory_id`,`period`,`indicator_id`,`number`) REFERENCES `comment`(`territory_id`,`period`,`indicator_id`,`number`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `comment_mention_person` ON `comment_mention` (`person_id`);--> statement-breakpoint
CREATE TABLE `comment_thread` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`indicator_id` integer NOT NULL,
	`resolved_by` integer,
	`resolved_at` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`territory_id`, `period`, `indicator_id`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `delegation` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`number` integer NOT NULL,
	`department` text NOT NULL,
	`addressee` text NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`valid_until` text NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`revoked_by` integer,
	`revoked_at` text,
	`opened_at` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`territory_id`, `period`, `number`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `delegation_token_hash_unique` ON `delegation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `delegation_figure` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`number` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`question` text NOT NULL,
	`asked_by` integer,
	`asked_at` text,
	`answer` text,
	`source` text,
	`data_date` text,
	`vintage` text,
	`note` text,
	`answered_name` text,
	`answered_post` text,
	`answered_at` text,
	`version` integer NOT NULL,
	`taken_by` integer,
	`taken_at` text,
	`taken_figure_version` integer,
	PRIMARY KEY(`territory_id`, `period`, `number`, `indicator_id`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`territory_id`,`period`,`number`) REFERENCES `delegation`(`territory_id`,`period`,`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delegation_answer_whole" CHECK(("delegation_figure"."version" = 0) = ("delegation_figure"."answer" is null) and ("delegation_figure"."answer" is null) = ("delegation_figure"."answered_name" is null))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `comment_text_no_update` BEFORE UPDATE OF `author_id`, `written_at`, `text` ON `comment` BEGIN SELECT RAISE(ABORT, 'comment is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_no_delete` BEFORE DELETE ON `comment` BEGIN SELECT RAISE(ABORT, 'comment is append-only'); END;
