CREATE TABLE `adoption` (
	`territory_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`owner` text NOT NULL,
	`tolerance` real NOT NULL,
	PRIMARY KEY(`territory_id`, `indicator_id`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "adoption_tolerance" CHECK("adoption"."tolerance" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE `aspect` (
	`key` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`position` integer NOT NULL,
	`wording` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`scope`) REFERENCES `scope`(`scope`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`territory` text NOT NULL,
	`entry` text NOT NULL,
	`person_id` integer,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`territory`, `entry`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `baseline` (
	`territory_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`version` integer NOT NULL,
	`period` text NOT NULL,
	`value` real NOT NULL,
	`source` text NOT NULL,
	`decided_on` text NOT NULL,
	`set_by` integer NOT NULL,
	`set_at` text NOT NULL,
	PRIMARY KEY(`territory_id`, `indicator_id`, `version`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `country` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `currency` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`decimals` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `figure` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`indicator_id` integer NOT NULL,
	`figure_period` text NOT NULL,
	`form` text NOT NULL,
	`value` real,
	`numerator` real,
	`denominator` real,
	`amount_value` real,
	`amount_currency` text,
	`amount_date` text,
	`amount_rate` real,
	`amount_rate_source` text,
	`missing_reason` text,
	`missing_note` text,
	`source` text NOT NULL,
	`data_date` text,
	`vintage` text NOT NULL,
	`note` text NOT NULL,
	`explanation` text NOT NULL,
	`return_note` text NOT NULL,
	`version` integer NOT NULL,
	`saved_by` integer NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`territory_id`, `period`, `indicator_id`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`territory_id`,`period`) REFERENCES `submission`(`territory_id`,`period`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_one_answer" CHECK(case "figure"."form" when 'blank' then "figure"."value" is null and "figure"."missing_reason" is null else ("figure"."value" is null) = ("figure"."missing_reason" is not null) end),
	CONSTRAINT "figure_missing_has_note" CHECK("figure"."missing_reason" is null or ("figure"."missing_note" is not null and "figure"."missing_note" <> ''))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `framework_edition` (
	`code` text PRIMARY KEY NOT NULL,
	`effective_from` text NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `indicator` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`edition` text NOT NULL,
	`position` integer NOT NULL,
	`scope` text NOT NULL,
	`aspect` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`decimals` integer NOT NULL,
	`direction` text NOT NULL,
	`frequency` text NOT NULL,
	`accumulation` text NOT NULL,
	`aggregation_over_time` text NOT NULL,
	`aggregation_over_territories` text NOT NULL,
	`horizon` text NOT NULL,
	`lower_bound` real,
	`upper_bound` real,
	`numerator_within_denominator` integer,
	`rubric` text,
	`is_context` integer NOT NULL,
	`related` text NOT NULL,
	`sdg_targets` text NOT NULL,
	`uses` text NOT NULL,
	`register_rule` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`numerator` text NOT NULL,
	`denominator` text NOT NULL,
	`method` text NOT NULL,
	`partners` text NOT NULL,
	`disaggregations` text NOT NULL,
	`evidence` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `framework_edition`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scope`) REFERENCES `scope`(`scope`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`aspect`) REFERENCES `aspect`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric`) REFERENCES `rubric`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_code_unique` ON `indicator` (`code`);--> statement-breakpoint
CREATE TABLE `membership` (
	`territory_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`territory_id`, `person_id`, `role`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE TABLE `narrative` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`scope` text NOT NULL,
	`result` text NOT NULL,
	`obstacle` text NOT NULL,
	`way_forward` text NOT NULL,
	`version` integer NOT NULL,
	`saved_by` integer NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`territory_id`, `period`, `scope`),
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`territory_id`,`period`) REFERENCES `submission`(`territory_id`,`period`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `observation` (
	`territory_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`period` text NOT NULL,
	`cell` text NOT NULL,
	`value` real,
	`numerator` real,
	`denominator` real,
	`missing_reason` text,
	`vintage` text NOT NULL,
	`version` integer NOT NULL,
	`is_published` integer NOT NULL,
	`is_seen_by_second_person` integer NOT NULL,
	PRIMARY KEY(`territory_id`, `indicator_id`, `period`, `cell`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "observation_value_or_reason" CHECK(("observation"."value" is null) = ("observation"."missing_reason" is not null))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `observation_version` (
	`territory_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`period` text NOT NULL,
	`cell` text NOT NULL,
	`version` integer NOT NULL,
	`value` real,
	`numerator` real,
	`denominator` real,
	`amount_value` real,
	`amount_currency` text,
	`amount_date` text,
	`amount_rate` real,
	`amount_rate_source` text,
	`missing_reason` text,
	`missing_note` text,
	`vintage` text NOT NULL,
	`source` text NOT NULL,
	`data_date` text,
	`note` text NOT NULL,
	`reason` text NOT NULL,
	`is_seen_by_second_person` integer NOT NULL,
	`approved_by` integer NOT NULL,
	`approved_at` text NOT NULL,
	PRIMARY KEY(`territory_id`, `indicator_id`, `period`, `cell`, `version`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "observation_version_value_or_reason" CHECK(("observation_version"."value" is null) = ("observation_version"."missing_reason" is not null)),
	CONSTRAINT "observation_version_missing_has_note" CHECK("observation_version"."missing_reason" is null or ("observation_version"."missing_note" is not null and "observation_version"."missing_note" <> '')),
	CONSTRAINT "observation_version_change_has_reason" CHECK("observation_version"."version" = 1 or "observation_version"."reason" <> '')
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`password_hash` text NOT NULL,
	`language` text NOT NULL,
	`is_demo` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_key_unique` ON `person` (`email_key`);--> statement-breakpoint
CREATE TABLE `rubric` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`supports` text NOT NULL,
	`levels` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rubric_rule` (
	`position` integer PRIMARY KEY NOT NULL,
	`rule` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `scope` (
	`scope` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`wording` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sdg_goal` (
	`goal` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sdg_target` (
	`target` text PRIMARY KEY NOT NULL,
	`goal` integer NOT NULL,
	FOREIGN KEY (`goal`) REFERENCES `sdg_goal`(`goal`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `submission` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`return_note` text NOT NULL,
	`submitted_by` integer,
	`submitted_at` text,
	`approved_by` integer,
	`approved_at` text,
	`published_by` integer,
	`published_at` text,
	PRIMARY KEY(`territory_id`, `period`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `submission_provider` (
	`territory_id` integer NOT NULL,
	`period` text NOT NULL,
	`person_id` integer NOT NULL,
	PRIMARY KEY(`territory_id`, `period`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`territory_id`,`period`) REFERENCES `submission`(`territory_id`,`period`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `target` (
	`territory_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`period` text NOT NULL,
	`version` integer NOT NULL,
	`value` real NOT NULL,
	`source` text NOT NULL,
	`decided_on` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` integer NOT NULL,
	`set_at` text NOT NULL,
	PRIMARY KEY(`territory_id`, `indicator_id`, `period`, `version`),
	FOREIGN KEY (`territory_id`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "target_change_has_reason" CHECK("target"."version" = 1 or "target"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE `territory` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`country` text NOT NULL,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`currency` text NOT NULL,
	`is_illustrative` integer NOT NULL,
	`allows_self_approval` integer NOT NULL,
	`addressee` text NOT NULL,
	`office` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`country`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`currency`) REFERENCES `currency`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `territory_slug_unique` ON `territory` (`slug`);
--> statement-breakpoint
CREATE TRIGGER `observation_version_no_update` BEFORE UPDATE ON `observation_version` BEGIN SELECT RAISE(ABORT, 'observation_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `observation_version_no_delete` BEFORE DELETE ON `observation_version` BEGIN SELECT RAISE(ABORT, 'observation_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
