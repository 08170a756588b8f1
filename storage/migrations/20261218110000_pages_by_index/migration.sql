-- So that a page far back in a list is found in an index alone, and the former names of a network without reading them all.
DROP INDEX "actions_network_id_status_done_at_idx";
CREATE INDEX "actions_network_id_status_done_at_number_idx" ON "actions"("network_id", "status", "done_at", "number");
DROP INDEX "meetings_network_id_status_starts_at_idx";
CREATE INDEX "meetings_network_id_status_starts_at_number_idx" ON "meetings"("network_id", "status", "starts_at", "number");
DROP INDEX "former_names_network_id_idx";
CREATE INDEX "former_names_network_id_until_idx" ON "former_names"("network_id", "until");

-- So that a digest finds the open requests for advice in order, and the few milestones that are hindered among all that are open.
DROP INDEX "advice_requests_network_id_status_due_idx";
CREATE INDEX "advice_requests_network_id_status_due_number_idx" ON "advice_requests"("network_id", "status", "due", "number");
CREATE INDEX "milestones_network_id_status_hindrance_idx" ON "milestones"("network_id", "status", "hindrance");

-- So that whether a reminder was put off is looked up by its record, not among all of its person.
DROP INDEX "nudges_person_id_idx";
CREATE INDEX "nudges_person_id_subject_id_idx" ON "nudges"("person_id", "subject_id");
