-- Where the bot may speak in Teams: what a message that nobody asked for needs. Refreshed by everything that comes in.
CREATE TABLE teams_conversation (
    conversation_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    kind INT NOT NULL,
    service_url NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    tenant_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    bot_id NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    user_id NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    object_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    team_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    channel_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    refreshed_at BIGINT NOT NULL,
    blocked_at BIGINT NULL,
    CONSTRAINT PK_teams_conversation PRIMARY KEY (conversation_id)
);
CREATE INDEX IX_teams_conversation_object ON teams_conversation (object_id, tenant_id, kind);
