-- What an answer was made of, so that it can be explained and made again. Never the words unless they are asked to be kept.
CREATE TABLE answer (
    id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    shown_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    seller_id INT NOT NULL,
    conversation_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    answered_at BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    scope NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    versions NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    calls NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NOT NULL,
    figures NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NOT NULL,
    answer_hash NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    result_hash NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_answer PRIMARY KEY (id),
    CONSTRAINT FK_answer_request FOREIGN KEY (id) REFERENCES request_log (id),
    CONSTRAINT FK_answer_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_answer_seller ON answer (seller_id, answered_at);
CREATE INDEX IX_answer_shown ON answer (shown_id);
CREATE INDEX IX_answer_answered ON answer (answered_at);
