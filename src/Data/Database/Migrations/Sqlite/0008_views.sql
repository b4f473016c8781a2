-- When somebody opened a dashboard, and which. Holds nothing of what was looked at.
CREATE TABLE dashboard_view (
    seller_id INTEGER NOT NULL,
    viewed_at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    as_of BIGINT NOT NULL,
    CONSTRAINT PK_dashboard_view PRIMARY KEY (seller_id, viewed_at, kind),
    CONSTRAINT FK_dashboard_view_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) WITHOUT ROWID;
