-- What was learnt from closed quarters, so that another process need not learn it again. Everything here can be deleted
-- at any time: it is measured anew.
CREATE TABLE learnt_norm (
    kind NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    day INT NOT NULL,
    tuning NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    fingerprint NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    checksum NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
    content VARBINARY(MAX) NOT NULL,
    CONSTRAINT PK_learnt_norm PRIMARY KEY (kind, day, tuning)
);

-- A week forecast again after its data were corrected is another run: the earlier one stays as it was.
ALTER TABLE forecast_run ADD revision BIGINT NOT NULL CONSTRAINT DF_forecast_run_revision DEFAULT 0;
DROP INDEX UX_forecast_run ON forecast_run;
-- By itself: a batch is bound before the column is there.
EXEC('CREATE UNIQUE INDEX UX_forecast_run ON forecast_run (as_of, revision, seller_id, period_start, period_end, method)');
