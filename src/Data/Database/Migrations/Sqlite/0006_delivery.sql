-- Nothing ever wrote these two.
DROP TABLE delivery;
DROP TABLE subscription;

-- What people set about the briefs and alerts that they get. Rows are added and never changed: of a person and a kind the
-- newest holds, so what stood at an earlier moment can be told.
CREATE TABLE subscription (
    id BIGINT NOT NULL,
    seller_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    is_on INTEGER NOT NULL,
    day TEXT NULL,
    minute_of_day INTEGER NULL,
    zone TEXT NULL,
    way TEXT NULL,
    only_if_changed INTEGER NOT NULL,
    paused_until INTEGER NULL,
    min_amount_minor BIGINT NULL,
    CONSTRAINT PK_subscription PRIMARY KEY (id),
    CONSTRAINT FK_subscription_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) WITHOUT ROWID;
CREATE INDEX IX_subscription_seller ON subscription (seller_id, kind, id);

-- What is to be sent, once for a person, a kind and a period. Holds no words of it: those are made when it is sent.
CREATE TABLE delivery (
    id TEXT NOT NULL,
    seller_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    period TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    state INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_at BIGINT NOT NULL,
    moved_at BIGINT NOT NULL,
    way TEXT NULL,
    reason TEXT NULL,
    message_id TEXT NULL,
    CONSTRAINT PK_delivery PRIMARY KEY (id),
    CONSTRAINT UQ_delivery_period UNIQUE (seller_id, kind, period),
    CONSTRAINT FK_delivery_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) WITHOUT ROWID;
CREATE INDEX IX_delivery_state ON delivery (state, next_at);

-- Where a person spoke to RevBot last, and their time zone by that channel's word.
CREATE TABLE person_contact (
    seller_id INTEGER NOT NULL,
    channel TEXT NOT NULL,
    zone TEXT NULL,
    heard_at BIGINT NOT NULL,
    CONSTRAINT PK_person_contact PRIMARY KEY (seller_id),
    CONSTRAINT FK_person_contact_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) WITHOUT ROWID;

-- Which alerts a person has been told of and still hold: they are not told again until they have ended.
CREATE TABLE told_alert (
    seller_id INTEGER NOT NULL,
    alert TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    CONSTRAINT PK_told_alert PRIMARY KEY (seller_id, alert),
    CONSTRAINT FK_told_alert_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) WITHOUT ROWID;
