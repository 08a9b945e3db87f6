DROP TRIGGER `audit_entry_no_update`;--> statement-breakpoint
DROP TRIGGER `audit_entry_no_delete`;--> statement-breakpoint
ALTER TABLE `audit_entry` RENAME TO `audit_entry_former`;--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`territory` text NOT NULL,
	`position` integer NOT NULL,
	`at` text NOT NULL,
	`person_id` integer,
	`token` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`territory`, `position`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `audit_end` (
	`territory` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_moves_end` AFTER INSERT ON `audit_entry` BEGIN
	INSERT INTO `audit_end` (`territory`, `position`, `hash`) VALUES (NEW.`territory`, NEW.`position`, NEW.`hash`)
	ON CONFLICT (`territory`) DO UPDATE SET `position` = excluded.`position`, `hash` = excluded.`hash`;
END;
--> statement-breakpoint
CREATE TRIGGER `audit_end_no_delete` BEFORE DELETE ON `audit_end` BEGIN SELECT RAISE(ABORT, 'audit_end only goes forward'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_end_no_return` BEFORE UPDATE ON `audit_end` WHEN NEW.`territory` <> OLD.`territory` OR NEW.`position` <> OLD.`position` + 1 BEGIN SELECT RAISE(ABORT, 'audit_end only goes forward'); END;
