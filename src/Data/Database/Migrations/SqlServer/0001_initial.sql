-- RevBot's first schema, SQL Server 2019 and later, Azure SQL and engines that speak TDS. The tables and columns of
-- Migrations/Sqlite/0001_initial.sql, held to it by a test. Conventions, the same in both engines:
--   instants   BIGINT   microseconds since 1970-01-01T00:00:00Z      (…_at, valid_from, valid_to)
--   dates      INT      yyyymmdd, a calendar date in the reporting zone (…_on, period_start, period_end, day)
--   money      BIGINT   minor units, with its currency beside it       (…_minor)
--   rates      FLOAT    a share, 0..1
--   revision   BIGINT   the sync_run that last wrote the row; the book refreshes by it
-- Text is compared by code point, as SQLite does: CRM ids that differ in case alone are two.
-- No existence checks: the migrator runs a script once, in a transaction, and a table of the same name that is not
-- RevBot's must stop it rather than be taken over.
-- Filtered unique indexes stand in EXEC, since engines that only speak T-SQL may not know them; those get a plain one.

CREATE TABLE setting (
    name NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    value NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_setting PRIMARY KEY (name)
);

CREATE TABLE sync_run (
    id BIGINT NOT NULL,
    kind NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    source NVARCHAR(4000) COLLATE Latin1_General_BIN2 NOT NULL,
    status NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NULL,
    newest_change_at BIGINT NULL,
    rows_read BIGINT NOT NULL DEFAULT 0,
    rows_loaded BIGINT NOT NULL DEFAULT 0,
    rows_merged BIGINT NOT NULL DEFAULT 0,
    rows_rejected BIGINT NOT NULL DEFAULT 0,
    note NVARCHAR(4000) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_sync_run PRIMARY KEY (id)
);

CREATE TABLE stage (
    id INT NOT NULL,
    name NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    position INT NOT NULL,
    outcome INT NOT NULL,
    category INT NOT NULL,
    probability FLOAT NULL,
    CONSTRAINT PK_stage PRIMARY KEY (id),
    CONSTRAINT UQ_stage_name UNIQUE (name),
    CONSTRAINT CK_stage_outcome CHECK (outcome IN (0, 1, 2)),
    CONSTRAINT CK_stage_category CHECK (category BETWEEN 0 AND 4)
);

CREATE TABLE territory (
    id INT NOT NULL,
    name NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    region NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_territory PRIMARY KEY (id),
    CONSTRAINT UQ_territory_name UNIQUE (name)
);

CREATE TABLE seller (
    id INT NOT NULL,
    crm_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    email NVARCHAR(320) COLLATE Latin1_General_BIN2 NULL,
    entra_object_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    slack_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    role INT NOT NULL,
    title NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    team NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    manager_id INT NULL,
    territory_id INT NULL,
    hired_on INT NULL,
    ramp_months INT NULL,
    active_from INT NULL,
    active_to INT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT PK_seller PRIMARY KEY (id),
    CONSTRAINT UQ_seller_crm UNIQUE (crm_id),
    CONSTRAINT FK_seller_manager FOREIGN KEY (manager_id) REFERENCES seller (id),
    CONSTRAINT FK_seller_territory FOREIGN KEY (territory_id) REFERENCES territory (id)
);
IF SERVERPROPERTY('BabelfishVersion') IS NULL
    EXEC (N'CREATE UNIQUE INDEX UX_seller_email ON seller (email) WHERE email IS NOT NULL');
ELSE
    CREATE INDEX UX_seller_email ON seller (email);
IF SERVERPROPERTY('BabelfishVersion') IS NULL
    EXEC (N'CREATE UNIQUE INDEX UX_seller_entra ON seller (entra_object_id) WHERE entra_object_id IS NOT NULL');
ELSE
    CREATE INDEX UX_seller_entra ON seller (entra_object_id);
IF SERVERPROPERTY('BabelfishVersion') IS NULL
    EXEC (N'CREATE UNIQUE INDEX UX_seller_slack ON seller (slack_id) WHERE slack_id IS NOT NULL');
ELSE
    CREATE INDEX UX_seller_slack ON seller (slack_id);

CREATE TABLE seller_closure (
    ancestor_id INT NOT NULL,
    descendant_id INT NOT NULL,
    depth INT NOT NULL,
    CONSTRAINT PK_seller_closure PRIMARY KEY (ancestor_id, descendant_id),
    CONSTRAINT FK_seller_closure_ancestor FOREIGN KEY (ancestor_id) REFERENCES seller (id),
    CONSTRAINT FK_seller_closure_descendant FOREIGN KEY (descendant_id) REFERENCES seller (id)
);

CREATE TABLE account (
    id INT NOT NULL,
    crm_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    segment NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    industry NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    country NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    territory_id INT NULL,
    employees BIGINT NULL,
    parent_name NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT PK_account PRIMARY KEY (id),
    CONSTRAINT UQ_account_crm UNIQUE (crm_id),
    CONSTRAINT FK_account_territory FOREIGN KEY (territory_id) REFERENCES territory (id)
);

CREATE TABLE product (
    id INT NOT NULL,
    crm_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    family NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    list_price_minor BIGINT NULL,
    currency NVARCHAR(3) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_product PRIMARY KEY (id),
    CONSTRAINT UQ_product_crm UNIQUE (crm_id)
);

CREATE TABLE opportunity (
    id INT NOT NULL,
    crm_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    account_id INT NULL,
    product_id INT NULL,
    territory_id INT NULL,
    segment NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    deal_type NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    lead_source NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    competitor NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    loss_reason NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    discount FLOAT NULL,
    next_step NVARCHAR(4000) COLLATE Latin1_General_BIN2 NULL,
    next_step_on INT NULL,
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
    opportunity_id INT NOT NULL,
    number INT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_to BIGINT NULL,
    recorded_at BIGINT NOT NULL,
    amount_minor BIGINT NULL,
    currency NVARCHAR(3) COLLATE Latin1_General_BIN2 NOT NULL,
    stage_id INT NOT NULL,
    category INT NOT NULL,
    close_on INT NULL,
    owner_id INT NULL,
    CONSTRAINT PK_opportunity_version PRIMARY KEY (opportunity_id, number),
    CONSTRAINT FK_opportunity_version_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT FK_opportunity_version_stage FOREIGN KEY (stage_id) REFERENCES stage (id),
    CONSTRAINT FK_opportunity_version_owner FOREIGN KEY (owner_id) REFERENCES seller (id),
    CONSTRAINT CK_opportunity_version_valid CHECK (valid_to IS NULL OR valid_to > valid_from),
    CONSTRAINT CK_opportunity_version_category CHECK (category BETWEEN 0 AND 4)
);

CREATE TABLE opportunity_country (
    opportunity_id INT NOT NULL,
    country NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    workers INT NOT NULL,
    CONSTRAINT PK_opportunity_country PRIMARY KEY (opportunity_id, country),
    CONSTRAINT FK_opportunity_country_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
);

CREATE TABLE activity (
    id INT NOT NULL,
    crm_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    opportunity_id INT NOT NULL,
    seller_id INT NULL,
    kind INT NOT NULL,
    direction INT NOT NULL,
    occurred_at BIGINT NOT NULL,
    CONSTRAINT PK_activity PRIMARY KEY (id),
    CONSTRAINT FK_activity_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT FK_activity_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_activity_opportunity ON activity (opportunity_id);
IF SERVERPROPERTY('BabelfishVersion') IS NULL
    EXEC (N'CREATE UNIQUE INDEX UX_activity_crm ON activity (crm_id) WHERE crm_id IS NOT NULL');
ELSE
    CREATE INDEX UX_activity_crm ON activity (crm_id);

CREATE TABLE activity_day (
    opportunity_id INT NOT NULL,
    day INT NOT NULL,
    outbound INT NOT NULL,
    inbound INT NOT NULL,
    meetings INT NOT NULL,
    CONSTRAINT PK_activity_day PRIMARY KEY (opportunity_id, day),
    CONSTRAINT FK_activity_day_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
);

CREATE TABLE contact_role (
    opportunity_id INT NOT NULL,
    number INT NOT NULL,
    name NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    title NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    role NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    engaged_at BIGINT NULL,
    left_at BIGINT NULL,
    CONSTRAINT PK_contact_role PRIMARY KEY (opportunity_id, number),
    CONSTRAINT FK_contact_role_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
);

CREATE TABLE signal (
    opportunity_id INT NOT NULL,
    number INT NOT NULL,
    kind NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    occurred_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    source NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    detail NVARCHAR(4000) COLLATE Latin1_General_BIN2 NULL,
    value FLOAT NULL,
    CONSTRAINT PK_signal PRIMARY KEY (opportunity_id, number),
    CONSTRAINT FK_signal_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
);

CREATE TABLE quota (
    seller_id INT NOT NULL,
    period_start INT NOT NULL,
    period_end INT NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency NVARCHAR(3) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_quota PRIMARY KEY (seller_id, period_start, period_end),
    CONSTRAINT FK_quota_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
    CONSTRAINT CK_quota_period CHECK (period_end >= period_start)
);

CREATE TABLE forecast_call (
    id INT NOT NULL,
    seller_id INT NOT NULL,
    caller_id INT NOT NULL,
    period_start INT NOT NULL,
    period_end INT NOT NULL,
    submitted_at BIGINT NOT NULL,
    category INT NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency NVARCHAR(3) COLLATE Latin1_General_BIN2 NOT NULL,
    note NVARCHAR(4000) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_forecast_call PRIMARY KEY (id),
    CONSTRAINT UQ_forecast_call UNIQUE (seller_id, caller_id, period_start, period_end, category, submitted_at),
    CONSTRAINT FK_forecast_call_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
    CONSTRAINT FK_forecast_call_caller FOREIGN KEY (caller_id) REFERENCES seller (id)
);

-- Units of the reporting currency for one unit of the currency, in billionths; holds from rate_on until the next one.
CREATE TABLE exchange_rate (
    currency NVARCHAR(3) COLLATE Latin1_General_BIN2 NOT NULL,
    rate_on INT NOT NULL,
    rate_billionths BIGINT NOT NULL,
    CONSTRAINT PK_exchange_rate PRIMARY KEY (currency, rate_on),
    CONSTRAINT CK_exchange_rate CHECK (rate_billionths > 0)
);

-- The CRM's own values, read apart from the warehouse's loading, for reconciliation.
-- entity: 1 opportunity (crm_id = opportunity), 2 quota (crm_id = seller, period_start set).
CREATE TABLE crm_mirror (
    entity INT NOT NULL,
    crm_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start INT NOT NULL,
    is_deleted INT NOT NULL,
    name NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    owner_crm_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    stage NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    category INT NULL,
    amount_minor BIGINT NULL,
    currency NVARCHAR(20) COLLATE Latin1_General_BIN2 NULL,
    close_on INT NULL,
    modified_at BIGINT NOT NULL,
    captured_at BIGINT NOT NULL,
    CONSTRAINT PK_crm_mirror PRIMARY KEY (entity, crm_id, period_start)
);

CREATE TABLE forecast_run (
    id INT NOT NULL,
    made_at BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    seller_id INT NULL,
    period_start INT NOT NULL,
    period_end INT NOT NULL,
    method NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    amount_minor BIGINT NOT NULL,
    low_minor BIGINT NULL,
    high_minor BIGINT NULL,
    currency NVARCHAR(3) COLLATE Latin1_General_BIN2 NOT NULL,
    assumptions NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NULL,
    features_hash NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    model NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_forecast_run PRIMARY KEY (id),
    CONSTRAINT FK_forecast_run_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
-- A run of the whole company has no seller; this engine takes two empty sellers for the same.
CREATE UNIQUE INDEX UX_forecast_run
    ON forecast_run (as_of, seller_id, period_start, period_end, method);

CREATE TABLE reconciliation_run (
    id INT NOT NULL,
    made_at BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    checks INT NOT NULL,
    passed INT NOT NULL,
    CONSTRAINT PK_reconciliation_run PRIMARY KEY (id)
);

CREATE TABLE reconciliation_line (
    run_id INT NOT NULL,
    number INT NOT NULL,
    metric NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start INT NOT NULL,
    period_end INT NOT NULL,
    crm_value BIGINT NOT NULL,
    warehouse_value BIGINT NOT NULL,
    delta BIGINT NOT NULL,
    currency NVARCHAR(3) COLLATE Latin1_General_BIN2 NULL,
    passed INT NOT NULL,
    cause NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    explanation NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_reconciliation_line PRIMARY KEY (run_id, number),
    CONSTRAINT FK_reconciliation_line_run FOREIGN KEY (run_id) REFERENCES reconciliation_run (id)
);

CREATE TABLE request_log (
    id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    conversation_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    seller_id INT NULL,
    channel NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    asked_at BIGINT NOT NULL,
    question NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NULL,
    router NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    confidence FLOAT NULL,
    functions NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    arguments NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NULL,
    outcome NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    elapsed_micros BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    answer_hash NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_request_log PRIMARY KEY (id),
    CONSTRAINT FK_request_log_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_request_log_asked ON request_log (asked_at);

CREATE TABLE feedback (
    id INT NOT NULL,
    request_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    seller_id INT NULL,
    given_at BIGINT NOT NULL,
    rating INT NOT NULL,
    reason NVARCHAR(4000) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_feedback PRIMARY KEY (id),
    CONSTRAINT FK_feedback_request FOREIGN KEY (request_id) REFERENCES request_log (id)
);

CREATE TABLE insight (
    id INT NOT NULL,
    kind NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    found_at BIGINT NOT NULL,
    opportunity_id INT NULL,
    seller_id INT NULL,
    subject NVARCHAR(4000) COLLATE Latin1_General_BIN2 NOT NULL,
    detail NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NOT NULL,
    acted_at BIGINT NULL,
    CONSTRAINT PK_insight PRIMARY KEY (id),
    CONSTRAINT FK_insight_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT FK_insight_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);

CREATE TABLE subscription (
    id INT NOT NULL,
    seller_id INT NOT NULL,
    kind NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    day NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    time_of_day NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    zone NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    channel NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    active INT NOT NULL,
    snoozed_until BIGINT NULL,
    CONSTRAINT PK_subscription PRIMARY KEY (id),
    CONSTRAINT FK_subscription_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);

CREATE TABLE delivery (
    id INT NOT NULL,
    subscription_id INT NULL,
    seller_id INT NOT NULL,
    due_at BIGINT NOT NULL,
    idempotency_key NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    payload NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NOT NULL,
    state NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    lease_owner NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
    lease_until BIGINT NULL,
    fence BIGINT NOT NULL DEFAULT 0,
    sent_at BIGINT NULL,
    channel_message_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_delivery PRIMARY KEY (id),
    CONSTRAINT UQ_delivery_key UNIQUE (idempotency_key),
    CONSTRAINT FK_delivery_subscription FOREIGN KEY (subscription_id) REFERENCES subscription (id),
    CONSTRAINT FK_delivery_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
CREATE INDEX IX_delivery_state ON delivery (state, due_at);

CREATE TABLE conversation (
    id NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
    seller_id INT NOT NULL,
    channel NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
    state NVARCHAR(MAX) COLLATE Latin1_General_BIN2 NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT PK_conversation PRIMARY KEY (id, seller_id),
    CONSTRAINT FK_conversation_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
);
