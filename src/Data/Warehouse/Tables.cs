using RevBot.Data.Warehouse.Deals;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Warehouse;

/// <summary>The tables that loaders write, each with its columns in the order of the schema.</summary>
public static class Tables
{
    /// <summary><c>stage</c>: a stage of the sales process.</summary>
    public static Table<StageRow> Stage { get; } =
        new(
            "stage",
            ("id", row => row.Id),
            ("name", row => row.Name),
            ("position", row => row.Position),
            ("outcome", row => row.Outcome),
            ("category", row => row.Category),
            ("probability", row => row.Probability)
        );

    /// <summary><c>territory</c>: a patch of the market.</summary>
    public static Table<TerritoryRow> Territory { get; } =
        new("territory", ("id", row => row.Id), ("name", row => row.Name), ("region", row => row.Region));

    /// <summary><c>seller</c>: a person: seller, manager, leader or analyst.</summary>
    public static Table<SellerRow> Seller { get; } =
        new(
            "seller",
            ("id", row => row.Id),
            ("crm_id", row => row.CrmId),
            ("name", row => row.Name),
            ("email", row => row.Email),
            ("entra_object_id", row => row.EntraObjectId),
            ("slack_id", row => row.SlackId),
            ("role", row => row.Role),
            ("title", row => row.Title),
            ("team", row => row.Team),
            ("manager_id", row => row.ManagerId),
            ("territory_id", row => row.TerritoryId),
            ("hired_on", row => row.HiredOn),
            ("ramp_months", row => row.RampMonths),
            ("active_from", row => row.ActiveFrom),
            ("active_to", row => row.ActiveTo),
            ("revision", row => row.Revision)
        );

    /// <summary>
    /// <c>seller_closure</c>: who is below whom, at every depth; each person is below themselves at depth 0.
    /// </summary>
    public static Table<SellerClosureRow> SellerClosure { get; } =
        new(
            "seller_closure",
            ("ancestor_id", row => row.AncestorId),
            ("descendant_id", row => row.DescendantId),
            ("depth", row => row.Depth)
        );

    /// <summary><c>account</c>: a customer or prospect.</summary>
    public static Table<AccountRow> Account { get; } =
        new(
            "account",
            ("id", row => row.Id),
            ("crm_id", row => row.CrmId),
            ("name", row => row.Name),
            ("segment", row => row.Segment),
            ("industry", row => row.Industry),
            ("country", row => row.Country),
            ("territory_id", row => row.TerritoryId),
            ("employees", row => row.Employees),
            ("parent_name", row => row.ParentName),
            ("revision", row => row.Revision)
        );

    /// <summary><c>product</c>: what is sold.</summary>
    public static Table<ProductRow> Product { get; } =
        new(
            "product",
            ("id", row => row.Id),
            ("crm_id", row => row.CrmId),
            ("name", row => row.Name),
            ("family", row => row.Family),
            ("list_price_minor", row => row.ListPriceMinor),
            ("currency", row => row.Currency)
        );

    /// <summary><c>opportunity</c>: a deal: what does not change with time, or is known only as it is now.</summary>
    public static Table<OpportunityRow> Opportunity { get; } =
        new(
            "opportunity",
            ("id", row => row.Id),
            ("crm_id", row => row.CrmId),
            ("name", row => row.Name),
            ("account_id", row => row.AccountId),
            ("product_id", row => row.ProductId),
            ("territory_id", row => row.TerritoryId),
            ("segment", row => row.Segment),
            ("deal_type", row => row.DealType),
            ("lead_source", row => row.LeadSource),
            ("competitor", row => row.Competitor),
            ("loss_reason", row => row.LossReason),
            ("discount", row => row.Discount),
            ("next_step", row => row.NextStep),
            ("next_step_on", row => row.NextStepOn),
            ("created_at", row => row.CreatedAt),
            ("deleted_at", row => row.DeletedAt),
            ("revision", row => row.Revision)
        );

    /// <summary>
    /// <c>opportunity_version</c>: a period in which amount, currency, stage, category, close date and owner of a deal
    /// stayed the same.
    /// </summary>
    public static Table<OpportunityVersionRow> OpportunityVersion { get; } =
        new(
            "opportunity_version",
            ("opportunity_id", row => row.OpportunityId),
            ("number", row => row.Number),
            ("valid_from", row => row.ValidFrom),
            ("valid_to", row => row.ValidTo),
            ("recorded_at", row => row.RecordedAt),
            ("amount_minor", row => row.AmountMinor),
            ("currency", row => row.Currency),
            ("stage_id", row => row.StageId),
            ("category", row => row.Category),
            ("close_on", row => row.CloseOn),
            ("owner_id", row => row.OwnerId)
        );

    /// <summary><c>opportunity_country</c>: a country that a deal involves.</summary>
    public static Table<OpportunityCountryRow> OpportunityCountry { get; } =
        new(
            "opportunity_country",
            ("opportunity_id", row => row.OpportunityId),
            ("country", row => row.Country),
            ("workers", row => row.Workers)
        );

    /// <summary><c>activity</c>: one mail, call, meeting or task.</summary>
    public static Table<ActivityRow> Activity { get; } =
        new(
            "activity",
            ("id", row => row.Id),
            ("crm_id", row => row.CrmId),
            ("opportunity_id", row => row.OpportunityId),
            ("seller_id", row => row.SellerId),
            ("kind", row => row.Kind),
            ("direction", row => row.Direction),
            ("occurred_at", row => row.OccurredAt)
        );

    /// <summary><c>activity_day</c>: the activities of a deal on one day, counted by the database.</summary>
    public static Table<ActivityDayRow> ActivityDay { get; } =
        new(
            "activity_day",
            ("opportunity_id", row => row.OpportunityId),
            ("day", row => row.Day),
            ("outbound", row => row.Outbound),
            ("inbound", row => row.Inbound),
            ("meetings", row => row.Meetings)
        );

    /// <summary><c>contact_role</c>: a person on the buyer's side of a deal.</summary>
    public static Table<ContactRoleRow> ContactRole { get; } =
        new(
            "contact_role",
            ("opportunity_id", row => row.OpportunityId),
            ("number", row => row.Number),
            ("name", row => row.Name),
            ("title", row => row.Title),
            ("role", row => row.Role),
            ("engaged_at", row => row.EngagedAt),
            ("left_at", row => row.LeftAt)
        );

    /// <summary><c>signal</c>: something learnt about a deal that bears on it.</summary>
    public static Table<SignalRow> Signal { get; } =
        new(
            "signal",
            ("opportunity_id", row => row.OpportunityId),
            ("number", row => row.Number),
            ("kind", row => row.Kind),
            ("occurred_at", row => row.OccurredAt),
            ("recorded_at", row => row.RecordedAt),
            ("source", row => row.Source),
            ("detail", row => row.Detail),
            ("value", row => row.Value)
        );

    /// <summary><c>quota</c>: what a person is to sell in a period.</summary>
    public static Table<QuotaRow> Quota { get; } =
        new(
            "quota",
            ("seller_id", row => row.SellerId),
            ("period_start", row => row.PeriodStart),
            ("period_end", row => row.PeriodEnd),
            ("amount_minor", row => row.AmountMinor),
            ("currency", row => row.Currency)
        );

    /// <summary><c>forecast_call</c>: what somebody calls for a seller's period.</summary>
    public static Table<ForecastCallRow> ForecastCall { get; } =
        new(
            "forecast_call",
            ("id", row => row.Id),
            ("seller_id", row => row.SellerId),
            ("caller_id", row => row.CallerId),
            ("period_start", row => row.PeriodStart),
            ("period_end", row => row.PeriodEnd),
            ("submitted_at", row => row.SubmittedAt),
            ("category", row => row.Category),
            ("amount_minor", row => row.AmountMinor),
            ("currency", row => row.Currency),
            ("note", row => row.Note)
        );

    /// <summary><c>exchange_rate</c>: a rate from a date on.</summary>
    public static Table<ExchangeRateRow> ExchangeRate { get; } =
        new(
            "exchange_rate",
            ("currency", row => row.Currency),
            ("rate_on", row => row.RateOn),
            ("rate_billionths", row => row.RateBillionths)
        );

    /// <summary><c>crm_mirror</c>: the CRM's own value, read apart from the warehouse's loading.</summary>
    public static Table<CrmMirrorRow> CrmMirror { get; } =
        new(
            "crm_mirror",
            ("entity", row => row.Entity),
            ("crm_id", row => row.CrmId),
            ("period_start", row => row.PeriodStart),
            ("is_deleted", row => row.IsDeleted),
            ("name", row => row.Name),
            ("owner_crm_id", row => row.OwnerCrmId),
            ("stage", row => row.Stage),
            ("category", row => row.Category),
            ("amount_minor", row => row.AmountMinor),
            ("currency", row => row.Currency),
            ("close_on", row => row.CloseOn),
            ("modified_at", row => row.ModifiedAt),
            ("captured_at", row => row.CapturedAt)
        );

    /// <summary><c>sync_run</c>: one loading of data. Its id is the revision of what it wrote.</summary>
    public static Table<SyncRunRow> SyncRun { get; } =
        new(
            "sync_run",
            ("id", row => row.Id),
            ("kind", row => row.Kind),
            ("source", row => row.Source),
            ("status", row => row.Status),
            ("started_at", row => row.StartedAt),
            ("finished_at", row => row.FinishedAt),
            ("newest_change_at", row => row.NewestChangeAt),
            ("rows_read", row => row.RowsRead),
            ("rows_loaded", row => row.RowsLoaded),
            ("rows_merged", row => row.RowsMerged),
            ("rows_rejected", row => row.RowsRejected),
            ("note", row => row.Note)
        );
}
