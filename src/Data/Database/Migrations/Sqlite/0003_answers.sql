-- What an answer was made of, so that it can be explained and made again. Never the words unless they are asked to be kept.
CREATE TABLE answer (
    id TEXT NOT NULL,
    shown_id TEXT NOT NULL,
    seller_id INTEGER NOT NULL,
    conversation_id TEXT NULL,
    answered_at BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    scope TEXT NOT NULL,
    versions TEXT NOT NULL,
    calls TEXT NOT NULL,
    figures TEXT NOT NULL,
    answer_hash TEXT NOT NULL,
    result_hash TEXT NOT NULL,
    CONSTRAINT PK_answer PRIMARY KEY (id),
    CONSTRAINT FK_answer_request FOREIGN KEY (id) REFERENCES request_log (id),
    CONSTRAINT FK_answer_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) WITHOUT ROWID;
CREATE INDEX IX_answer_seller ON answer (seller_id, answered_at);
CREATE INDEX IX_answer_shown ON answer (shown_id);
CREATE INDEX IX_answer_answered ON answer (answered_at);
