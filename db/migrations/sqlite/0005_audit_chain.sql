DROP TRIGGER `audit_entry_no_update`;--> statement-breakpoint
DROP TRIGGER `audit_entry_no_delete`;--> statement-breakpoint
ALTER TABLE `audit_entry` RENAME TO `audit_entry_former`;--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`territory` text NOT NULL,
	`position` integer NOT NULL,
	`at` text NOT NULL,
	`person_id` integer,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`territory`, `position`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
