-- What came in by a channel, kept before the channel is told so. Content and reply are emptied once the turn is answered;
-- the row stays for a while so that a repeat is recognised. Ids and places are fingerprints.
CREATE TABLE turn (
    id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    place BIGINT NOT NULL,
    channel NVARCHAR(50) COLLATE Latin1_General_BIN2 NOT NULL,
    conversation NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    state INT NOT NULL,
    received_at BIGINT NOT NULL,
    moved_at BIGINT NOT NULL,
    content NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NULL,
    reply NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NULL,
    sent INT NOT NULL,
    outcome NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_turn PRIMARY KEY (id),
    CONSTRAINT CK_turn_state CHECK (state BETWEEN 0 AND 2)
);
CREATE UNIQUE INDEX UX_turn_place ON turn (place);
CREATE INDEX IX_turn_state ON turn (state, place);

-- Which answer a channel's message shows, for thumbs that only name the message.
CREATE TABLE sent_answer (
    channel NVARCHAR(50) COLLATE Latin1_General_BIN2 NOT NULL,
    message_id NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    place NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    answer_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sent_at BIGINT NOT NULL,
    CONSTRAINT PK_sent_answer PRIMARY KEY (channel, message_id, place)
);
CREATE INDEX IX_sent_answer_sent ON sent_answer (sent_at);

-- Who was welcomed where; an empty person stands for everybody in the place.
CREATE TABLE welcome (
    channel NVARCHAR(50) COLLATE Latin1_General_BIN2 NOT NULL,
    place NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    welcomed_at BIGINT NOT NULL,
    CONSTRAINT PK_welcome PRIMARY KEY (channel, place, person)
);

-- Which person of the company an account of a channel is. No seller: nobody, whatever the account's e-mail says.
CREATE TABLE identity_link (
    channel NVARCHAR(50) COLLATE Latin1_General_BIN2 NOT NULL,
    organisation NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    external_id NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    seller_id INT NULL,
    source NVARCHAR(50) COLLATE Latin1_General_BIN2 NOT NULL,
    linked_at BIGINT NOT NULL,
    CONSTRAINT PK_identity_link PRIMARY KEY (channel, organisation, external_id),
    CONSTRAINT FK_identity_link_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_identity_link_seller ON identity_link (seller_id, channel);

-- What was decided about who may see what: links of accounts, and where answers went. Ids only.
CREATE TABLE audit_entry (
    id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    action NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    actor NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    subject NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    detail NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NOT NULL,
    undone_by BIGINT NULL,
    CONSTRAINT PK_audit_entry PRIMARY KEY (id)
);
CREATE INDEX IX_audit_entry_action ON audit_entry (action, id);
