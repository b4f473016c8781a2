-- Where the bot may speak in Teams: what a message that nobody asked for needs. Refreshed by everything that comes in.
CREATE TABLE teams_conversation (
    conversation_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    service_url TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    bot_id TEXT NOT NULL,
    user_id TEXT NULL,
    object_id TEXT NULL,
    team_id TEXT NULL,
    channel_id TEXT NULL,
    refreshed_at BIGINT NOT NULL,
    blocked_at BIGINT NULL,
    CONSTRAINT PK_teams_conversation PRIMARY KEY (conversation_id)
) WITHOUT ROWID;
CREATE INDEX IX_teams_conversation_object ON teams_conversation (object_id, tenant_id, kind);
