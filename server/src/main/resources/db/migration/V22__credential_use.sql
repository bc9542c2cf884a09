-- When each credential was last used, to the minute. Says nothing of what for, and belongs to no history: the log knows who changed
-- what.
CREATE TABLE credential_use (
    credential uuid        NOT NULL,
    used_at    timestamptz NOT NULL,
    CONSTRAINT credential_use_pkey PRIMARY KEY (credential)
);
