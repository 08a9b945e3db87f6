ALTER TABLE `figure` ADD `answer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `figure` ADD `answered_by` integer REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `figure` ADD `answered_at` text;