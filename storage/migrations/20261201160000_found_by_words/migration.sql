-- What is searched of a record: its words, without what marks mentions and links in them, and among them its network, so that
-- an index finds the words in the networks that are asked for and reads those of no other.
CREATE FUNCTION search_words(written TEXT[], belongs UUID) RETURNS TSVECTOR
LANGUAGE SQL IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT to_tsvector('english', regexp_replace(array_to_string(written, ' '), '\uE003[^\uE004]*\uE004|\uE002|%20', ' ', 'g'))
    || array_to_tsvector(array_remove(ARRAY['network:' || belongs], NULL))
$$;

-- Without a list of what is not in the index yet, each search takes as long as the one before.
CREATE INDEX "actions_words_idx" ON "actions" USING GIN (search_words(ARRAY[text], network_id)) WITH (fastupdate = off);
CREATE INDEX "decisions_words_idx" ON "decisions" USING GIN (search_words(ARRAY[text, because], network_id)) WITH (fastupdate = off);
CREATE INDEX "meetings_words_idx" ON "meetings" USING GIN (search_words(ARRAY[title, place], network_id)) WITH (fastupdate = off);
CREATE INDEX "agenda_items_words_idx" ON "agenda_items" USING GIN (search_words(ARRAY[title], NULL)) WITH (fastupdate = off);
CREATE INDEX "notes_words_idx" ON "notes" USING GIN (search_words(ARRAY[text], NULL)) WITH (fastupdate = off);
CREATE INDEX "polls_words_idx" ON "polls" USING GIN (search_words(ARRAY[question] || options, network_id)) WITH (fastupdate = off);
CREATE INDEX "priorities_words_idx" ON "priorities" USING GIN (search_words(ARRAY[title], network_id)) WITH (fastupdate = off);
CREATE INDEX "milestones_words_idx" ON "milestones" USING GIN (search_words(ARRAY[title], network_id)) WITH (fastupdate = off);
CREATE INDEX "reviews_words_idx" ON "reviews" USING GIN (search_words(ARRAY[topic], network_id)) WITH (fastupdate = off);
CREATE INDEX "report_lines_words_idx" ON "report_lines" USING GIN (search_words(ARRAY[text], NULL)) WITH (fastupdate = off);
