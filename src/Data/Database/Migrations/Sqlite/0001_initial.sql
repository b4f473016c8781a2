-- RevBot's first schema, SQLite.
-- Conventions, the same in both engines:
--   instants   BIGINT   microseconds since 1970-01-01T00:00:00Z      (…_at, valid_from, valid_to)
--   dates      INTEGER  yyyymmdd, a calendar date in the reporting zone (…_on, period_start, period_end, day)
--   money      BIGINT   minor units, with its currency beside it       (…_minor)
--   rates      REAL     a share, 0..1
--   revision   BIGINT   the sync_run that last wrote the row; the book refreshes by it
-- A table's id is ours and dense; crm_id is the CRM's and what people see.

CREATE TABLE setting (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT PK_setting PRIMARY KEY (name)
) WITHOUT ROWID;

CREATE TABLE sync_run (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NULL,
    newest_change_at BIGINT NULL,
    rows_read BIGINT NOT NULL DEFAULT 0,
    rows_loaded BIGINT NOT NULL DEFAULT 0,
    rows_merged BIGINT NOT NULL DEFAULT 0,
    rows_rejected BIGINT NOT NULL DEFAULT 0,
    note TEXT NULL,
    CONSTRAINT PK_sync_run PRIMARY KEY (id)
);

CREATE TABLE stage (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    category INTEGER NOT NULL,
    probability REAL NULL,
    CONSTRAINT PK_stage PRIMARY KEY (id),
    CONSTRAINT UQ_stage_name UNIQUE (name),
    CONSTRAINT CK_stage_outcome CHECK (outcome IN (0, 1, 2)),
    CONSTRAINT CK_stage_category CHECK (category BETWEEN 0 AND 4)
);

CREATE TABLE territory (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    region TEXT NULL,
    CONSTRAINT PK_territory PRIMARY KEY (id),
    CONSTRAINT UQ_territory_name UNIQUE (name)
);

CREATE TABLE seller (
    id INTEGER NOT NULL,
    crm_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NULL,
    entra_object_id TEXT NULL,
    slack_id TEXT NULL,
    role INTEGER NOT NULL,
    title TEXT NULL,
    team TEXT NULL,
    manager_id INTEGER NULL,
    territory_id INTEGER NULL,
    hired_on INTEGER NULL,
    ramp_months INTEGER NULL,
    active_from INTEGER NULL,
    active_to INTEGER NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT PK_seller PRIMARY KEY (id),
    CONSTRAINT UQ_seller_crm UNIQUE (crm_id),
    CONSTRAINT FK_seller_manager FOREIGN KEY (manager_id) REFERENCES seller (id),
    CONSTRAINT FK_seller_territory FOREIGN KEY (territory_id) REFERENCES territory (id)
);
CREATE UNIQUE INDEX UX_seller_email ON seller (email) WHERE email IS NOT NULL;
CREATE UNIQUE INDEX UX_seller_entra ON seller (entra_object_id) WHERE entra_object_id IS NOT NULL;
CREATE UNIQUE INDEX UX_seller_slack ON seller (slack_id) WHERE slack_id IS NOT NULL;

CREATE TABLE seller_closure (
    ancestor_id INTEGER NOT NULL,
    descendant_id INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    CONSTRAINT PK_seller_closure PRIMARY KEY (ancestor_id, descendant_id),
    CONSTRAINT FK_seller_closure_ancestor FOREIGN KEY (ancestor_id) REFERENCES seller (id),
    CONSTRAINT FK_seller_closure_descendant FOREIGN KEY (descendant_id) REFERENCES seller (id)
) WITHOUT ROWID;

CREATE TABLE account (
    id INTEGER NOT NULL,
    crm_id TEXT NOT NULL,
    name TEXT NOT NULL,
    segment TEXT NULL,
    industry TEXT NULL,
    country TEXT NULL,
    territory_id INTEGER NULL,
    employees BIGINT NULL,
    parent_name TEXT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT PK_account PRIMARY KEY (id),
    CONSTRAINT UQ_account_crm UNIQUE (crm_id),
    CONSTRAINT FK_account_territory FOREIGN KEY (territory_id) REFERENCES territory (id)
);

CREATE TABLE product (
    id INTEGER NOT NULL,
    crm_id TEXT NOT NULL,
    name TEXT NOT NULL,
    family TEXT NULL,
    list_price_minor BIGINT NULL,
    currency TEXT NULL,
    CONSTRAINT PK_product PRIMARY KEY (id),
    CONSTRAINT UQ_product_crm UNIQUE (crm_id)
);

CREATE TABLE opportunity (
    id INTEGER NOT NULL,
    crm_id TEXT NOT NULL,
    name TEXT NOT NULL,
    account_id INTEGER NULL,
    product_id INTEGER NULL,
    territory_id INTEGER NULL,
    segment TEXT NULL,
    deal_type TEXT NULL,
    lead_source TEXT NULL,
    competitor TEXT NULL,
    loss_reason TEXT NULL,
    discount REAL NULL,
    next_step TEXT NULL,
    next_step_on INTEGER NULL,
    created_at BIGINT NULL,
    deleted_at BIGINT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT PK_opportunity PRIMARY KEY (id),
    CONSTRAINT UQ_opportunity_crm UNIQUE (crm_id),
    CONSTRAINT FK_opportunity_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT FK_opportunity_product FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT FK_opportunity_territory FOREIGN KEY (territory_id) REFERENCES territory (id)
);
CREATE INDEX IX_opportunity_revision ON opportunity (revision);

-- One row for each period in which amount, currency, stage, category, close date and owner stayed the same.
-- What was known at an instant t about an instant v: of the rows with recorded_at <= t and
-- valid_from <= v < valid_to, the one recorded last (then the highest number). A valid_to that a later row set by
-- beginning then counts from that row's recorded_at on.
CREATE TABLE opportunity_version (
    opportunity_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_to BIGINT NULL,
    recorded_at BIGINT NOT NULL,
    amount_minor BIGINT NULL,
    currency TEXT NOT NULL,
    stage_id INTEGER NOT NULL,
    category INTEGER NOT NULL,
    close_on INTEGER NULL,
    owner_id INTEGER NULL,
    CONSTRAINT PK_opportunity_version PRIMARY KEY (opportunity_id, number),
    CONSTRAINT FK_opportunity_version_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT FK_opportunity_version_stage FOREIGN KEY (stage_id) REFERENCES stage (id),
    CONSTRAINT FK_opportunity_version_owner FOREIGN KEY (owner_id) REFERENCES seller (id),
    CONSTRAINT CK_opportunity_version_valid CHECK (valid_to IS NULL OR valid_to > valid_from),
    CONSTRAINT CK_opportunity_version_category CHECK (category BETWEEN 0 AND 4)
) WITHOUT ROWID;

CREATE TABLE opportunity_country (
    opportunity_id INTEGER NOT NULL,
    country TEXT NOT NULL,
    workers INTEGER NOT NULL,
    CONSTRAINT PK_opportunity_country PRIMARY KEY (opportunity_id, country),
    CONSTRAINT FK_opportunity_country_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
) WITHOUT ROWID;

CREATE TABLE activity (
    id INTEGER NOT NULL,
    crm_id TEXT NULL,
    opportunity_id INTEGER NOT NULL,
    seller_id INTEGER NULL,
    kind INTEGER NOT NULL,
    direction INTEGER NOT NULL,
    occurred_at BIGINT NOT NULL,
    CONSTRAINT PK_activity PRIMARY KEY (id),
    CONSTRAINT FK_activity_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT FK_activity_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_activity_opportunity ON activity (opportunity_id);
CREATE UNIQUE INDEX UX_activity_crm ON activity (crm_id) WHERE crm_id IS NOT NULL;

CREATE TABLE activity_day (
    opportunity_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    outbound INTEGER NOT NULL,
    inbound INTEGER NOT NULL,
    meetings INTEGER NOT NULL,
    CONSTRAINT PK_activity_day PRIMARY KEY (opportunity_id, day),
    CONSTRAINT FK_activity_day_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
) WITHOUT ROWID;

CREATE TABLE contact_role (
    opportunity_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    title TEXT NULL,
    role TEXT NOT NULL,
    engaged_at BIGINT NULL,
    left_at BIGINT NULL,
    CONSTRAINT PK_contact_role PRIMARY KEY (opportunity_id, number),
    CONSTRAINT FK_contact_role_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
) WITHOUT ROWID;

CREATE TABLE signal (
    opportunity_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    occurred_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    source TEXT NULL,
    detail TEXT NULL,
    value REAL NULL,
    CONSTRAINT PK_signal PRIMARY KEY (opportunity_id, number),
    CONSTRAINT FK_signal_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
) WITHOUT ROWID;

CREATE TABLE quota (
    seller_id INTEGER NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    CONSTRAINT PK_quota PRIMARY KEY (seller_id, period_start, period_end),
    CONSTRAINT FK_quota_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
    CONSTRAINT CK_quota_period CHECK (period_end >= period_start)
) WITHOUT ROWID;

CREATE TABLE forecast_call (
    id INTEGER NOT NULL,
    seller_id INTEGER NOT NULL,
    caller_id INTEGER NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    submitted_at BIGINT NOT NULL,
    category INTEGER NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    note TEXT NULL,
    CONSTRAINT PK_forecast_call PRIMARY KEY (id),
    CONSTRAINT UQ_forecast_call UNIQUE (seller_id, caller_id, period_start, period_end, category, submitted_at),
    CONSTRAINT FK_forecast_call_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
    CONSTRAINT FK_forecast_call_caller FOREIGN KEY (caller_id) REFERENCES seller (id)
);

-- Units of the reporting currency for one unit of the currency, in billionths; holds from rate_on until the next one.
CREATE TABLE exchange_rate (
    currency TEXT NOT NULL,
    rate_on INTEGER NOT NULL,
    rate_billionths BIGINT NOT NULL,
    CONSTRAINT PK_exchange_rate PRIMARY KEY (currency, rate_on),
    CONSTRAINT CK_exchange_rate CHECK (rate_billionths > 0)
) WITHOUT ROWID;

-- The CRM's own values, read apart from the warehouse's loading, for reconciliation.
-- entity: 1 opportunity (crm_id = opportunity), 2 quota (crm_id = seller, period_start set).
CREATE TABLE crm_mirror (
    entity INTEGER NOT NULL,
    crm_id TEXT NOT NULL,
    period_start INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL,
    name TEXT NULL,
    owner_crm_id TEXT NULL,
    stage TEXT NULL,
    category INTEGER NULL,
    amount_minor BIGINT NULL,
    currency TEXT NULL,
    close_on INTEGER NULL,
    modified_at BIGINT NOT NULL,
    captured_at BIGINT NOT NULL,
    CONSTRAINT PK_crm_mirror PRIMARY KEY (entity, crm_id, period_start)
) WITHOUT ROWID;

CREATE TABLE forecast_run (
    id INTEGER NOT NULL,
    made_at BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    seller_id INTEGER NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    method TEXT NOT NULL,
    amount_minor BIGINT NOT NULL,
    low_minor BIGINT NULL,
    high_minor BIGINT NULL,
    currency TEXT NOT NULL,
    assumptions TEXT NULL,
    features_hash TEXT NULL,
    model TEXT NULL,
    CONSTRAINT PK_forecast_run PRIMARY KEY (id),
    CONSTRAINT FK_forecast_run_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
-- A run of the whole company has no seller; SQLite would take two empty sellers for different ones.
CREATE UNIQUE INDEX UX_forecast_run
    ON forecast_run (as_of, COALESCE(seller_id, 0), period_start, period_end, method);

CREATE TABLE reconciliation_run (
    id INTEGER NOT NULL,
    made_at BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    checks INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    CONSTRAINT PK_reconciliation_run PRIMARY KEY (id)
);

CREATE TABLE reconciliation_line (
    run_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    metric TEXT NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    crm_value BIGINT NOT NULL,
    warehouse_value BIGINT NOT NULL,
    delta BIGINT NOT NULL,
    currency TEXT NULL,
    passed INTEGER NOT NULL,
    cause TEXT NULL,
    explanation TEXT NULL,
    CONSTRAINT PK_reconciliation_line PRIMARY KEY (run_id, number),
    CONSTRAINT FK_reconciliation_line_run FOREIGN KEY (run_id) REFERENCES reconciliation_run (id)
) WITHOUT ROWID;

CREATE TABLE request_log (
    id TEXT NOT NULL,
    conversation_id TEXT NULL,
    seller_id INTEGER NULL,
    channel TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    question TEXT NULL,
    router TEXT NOT NULL,
    confidence REAL NULL,
    functions TEXT NULL,
    arguments TEXT NULL,
    outcome TEXT NOT NULL,
    elapsed_micros BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    answer_hash TEXT NULL,
    CONSTRAINT PK_request_log PRIMARY KEY (id),
    CONSTRAINT FK_request_log_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) WITHOUT ROWID;
CREATE INDEX IX_request_log_asked ON request_log (asked_at);

CREATE TABLE feedback (
    id INTEGER NOT NULL,
    request_id TEXT NOT NULL,
    seller_id INTEGER NULL,
    given_at BIGINT NOT NULL,
    rating INTEGER NOT NULL,
    reason TEXT NULL,
    CONSTRAINT PK_feedback PRIMARY KEY (id),
    CONSTRAINT FK_feedback_request FOREIGN KEY (request_id) REFERENCES request_log (id)
);

CREATE TABLE insight (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    found_at BIGINT NOT NULL,
    opportunity_id INTEGER NULL,
    seller_id INTEGER NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    acted_at BIGINT NULL,
    CONSTRAINT PK_insight PRIMARY KEY (id),
    CONSTRAINT FK_insight_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT FK_insight_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);

CREATE TABLE subscription (
    id INTEGER NOT NULL,
    seller_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    time_of_day TEXT NOT NULL,
    zone TEXT NOT NULL,
    channel TEXT NOT NULL,
    active INTEGER NOT NULL,
    snoozed_until BIGINT NULL,
    CONSTRAINT PK_subscription PRIMARY KEY (id),
    CONSTRAINT FK_subscription_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);

CREATE TABLE delivery (
    id INTEGER NOT NULL,
    subscription_id INTEGER NULL,
    seller_id INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    idempotency_key TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    lease_owner TEXT NULL,
    lease_until BIGINT NULL,
    fence BIGINT NOT NULL DEFAULT 0,
    sent_at BIGINT NULL,
    channel_message_id TEXT NULL,
    CONSTRAINT PK_delivery PRIMARY KEY (id),
    CONSTRAINT UQ_delivery_key UNIQUE (idempotency_key),
    CONSTRAINT FK_delivery_subscription FOREIGN KEY (subscription_id) REFERENCES subscription (id),
    CONSTRAINT FK_delivery_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_delivery_state ON delivery (state, due_at);

CREATE TABLE conversation (
    id TEXT NOT NULL,
    seller_id INTEGER NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT PK_conversation PRIMARY KEY (id, seller_id),
    CONSTRAINT FK_conversation_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) WITHOUT ROWID;
