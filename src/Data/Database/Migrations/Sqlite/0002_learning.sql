-- What was learnt from closed quarters, so that another process need not learn it again. Everything here can be deleted
-- at any time: it is measured anew.
CREATE TABLE learnt_norm (
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    tuning TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    checksum TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT PK_learnt_norm PRIMARY KEY (kind, day, tuning)
);

-- A week forecast again after its data were corrected is another run: the earlier one stays as it was.
ALTER TABLE forecast_run ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
DROP INDEX UX_forecast_run;
CREATE UNIQUE INDEX UX_forecast_run
    ON forecast_run (as_of, revision, COALESCE(seller_id, 0), period_start, period_end, method);
