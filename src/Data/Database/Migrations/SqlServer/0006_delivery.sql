-- Nothing ever wrote these two.
DROP TABLE delivery;
DROP TABLE subscription;

-- What people set about the briefs and alerts that they get. Rows are added and never changed: of a person and a kind the
-- newest holds, so what stood at an earlier moment can be told.
CREATE TABLE subscription (
    id BIGINT NOT NULL,
    seller_id INT NOT NULL,
    kind NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
    changed_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    is_on INT NOT NULL,
    day NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    minute_of_day INT NULL,
    zone NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    way NVARCHAR(40) COLLATE Latin1_General_BIN2 NULL,
    only_if_changed INT NOT NULL,
    paused_until INT NULL,
    min_amount_minor BIGINT NULL,
    CONSTRAINT PK_subscription PRIMARY KEY (id),
    CONSTRAINT FK_subscription_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_subscription_seller ON subscription (seller_id, kind, id);

-- What is to be sent, once for a person, a kind and a period. Holds no words of it: those are made when it is sent.
CREATE TABLE delivery (
    id NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
    seller_id INT NOT NULL,
    kind NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    due_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    state INT NOT NULL,
    attempts INT NOT NULL,
    next_at BIGINT NOT NULL,
    moved_at BIGINT NOT NULL,
    way NVARCHAR(40) COLLATE Latin1_General_BIN2 NULL,
    reason NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    message_id NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_delivery PRIMARY KEY (id),
    CONSTRAINT UQ_delivery_period UNIQUE (seller_id, kind, period),
    CONSTRAINT FK_delivery_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_delivery_state ON delivery (state, next_at);

-- Where a person spoke to RevBot last, and their time zone by that channel's word.
CREATE TABLE person_contact (
    seller_id INT NOT NULL,
    channel NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
    zone NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    heard_at BIGINT NOT NULL,
    CONSTRAINT PK_person_contact PRIMARY KEY (seller_id),
    CONSTRAINT FK_person_contact_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);

-- Which alerts a person has been told of and still hold: they are not told again until they have ended.
CREATE TABLE told_alert (
    seller_id INT NOT NULL,
    alert NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    told_at BIGINT NOT NULL,
    CONSTRAINT PK_told_alert PRIMARY KEY (seller_id, alert),
    CONSTRAINT FK_told_alert_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
